package kizashi.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kizashi.model.LgCode;
import kizashi.model.Profile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileFilesTest {
    @TempDir
    private Path folder;

    @Test
    void theLeastAProfileNeeds() throws Exception {
        write("a.yml", "id: watch\nname: 見守り\nkeywords: [見守り, 独居]\n");
        Profile profile = only();
        assertThat(profile.keywords()).extracting(Profile.Keyword::term).containsExactly("見守り", "独居");
        assertThat(profile.keywords()).allSatisfy(k -> assertThat(k.weight()).isEqualTo(1));
        assertThat(profile.areas()).isEqualTo(Profile.Areas.EVERYWHERE);
    }

    @Test
    void everythingAProfileCanSay() throws Exception {
        write("a.yml", """
                id: watch
                name: 見守り
                pitch: 見守り機器を提供する
                keywords:
                  - 見守り
                  - {term: 独居, weight: 0.5, group: 単身}
                exclusions: [登下校]
                noise: [地域]
                areas: {prefectures: [千葉県], municipalities: ["122173"], minPopulation: 10000}
                minimumScore: 5
                recipients: [a@example.invalid]
                """);
        Profile profile = only();
        assertThat(profile.keywords().get(1)).isEqualTo(new Profile.Keyword("独居", 0.5, "単身"));
        assertThat(profile.areas().municipalities()).containsExactly(new LgCode("122173"));
        Path copy = folder.resolve("copy.yml");
        ProfileFiles.write(copy, profile);
        assertThat(ProfileFiles.read(copy)).containsExactly(profile);
    }

    @Test
    void aListInOneFile() throws Exception {
        Path json = write(
                "p.json",
                "[{\"id\":\"a\",\"name\":\"A\",\"keywords\":[\"x\"]},{\"id\":\"b\",\"name\":\"B\",\"keywords\":[\"y\"]}]");
        assertThat(ProfileFiles.read(json)).extracting(Profile::id).containsExactly("a", "b");
        Path yaml = write("p.yml", "# ours\n- id: c\n  name: C\n  keywords: [z]\n");
        assertThat(ProfileFiles.read(yaml)).extracting(Profile::id).containsExactly("c");
        assertThat(ProfileFiles.read(folder)).hasSize(3);
    }

    @Test
    void mistakesNameFileLineAndKey() throws Exception {
        bad("id: a\nname: A\nkeyword: [x]\n", "a.yml:3", "'keyword'", "did you mean 'keywords'");
        bad("id: a\nname: A\n", "a.yml", "no keywords");
        bad("id: a\nname: A\nkeywords: []\n", "a.yml", "no keywords");
        bad("id: A b\nname: A\nkeywords: [x]\n", "a.yml", "lower-case");
        bad("id: a\nname: A\nkeywords: [{term: x, wieght: 2}]\n", "a.yml:3", "'wieght'", "did you mean 'weight'");
        bad("id: a\nname: A\nkeywords: ['']\n", "a.yml:3", "empty");
        bad("id: a\nname: A\nkeywords: [x]\nareas: {municipalities: [122173]}\n", "a.yml:4", "quotes");
        bad("id: a\nname: A\nkeywords: [x]\nareas: {municipalities: ['122174']}\n", "a.yml:4", "check digit");
        bad("id: a\nname: A\nkeywords: [x\n", "a.yml:3", "'keywords'");
    }

    @Test
    void whatWouldNeverMatchOrReachAnybodyIsSaid() throws Exception {
        String start = "id: a\nname: A\nkeywords: [x]\n";
        bad(start + "areas:\n  prefectures: [千葉県, 干葉県]\n", "a.yml:5", "prefectures", "did you mean '千葉県'");
        bad(start + "areas: {prefectures: [関東]}\n", "a.yml:4", "'関東' is no prefecture");
        bad(
                start + "recipients:\n  - a@example.invalid\n  - not-a-mail\n",
                "a.yml:6",
                "'not-a-mail' is no mail address");
        for (String slip :
                new String[] {"Sales <a@example.invalid", "a@example..invalid", "a@.invalid", "a(b@example.invalid"}) {
            bad(start + "recipients:\n  - '" + slip + "'\n", "a.yml:5", "is no mail address");
        }
        bad(start + "minimumScore: 500\n", "a.yml:4", "minimumScore", "between 0 and 100");
        bad(start + "minimumScore: -1\n", "a.yml:4", "between 0 and 100");
    }

    @Test
    void aPrefectureWithoutItsKindIsThatPrefecture() throws Exception {
        write("a.yml", "id: a\nname: A\nkeywords: [x]\nareas: {prefectures: [千葉, 東京, 京都府]}\n");
        assertThat(only().areas().prefectures()).containsExactly("千葉県", "東京都", "京都府");
    }

    @Test
    void aValueOfAnotherKindIsSaidWithoutNamesOfClasses() throws Exception {
        bad("id: a\nname: [A, B]\nkeywords: [x]\n", "a.yml:2", "'name'", "needs a single text, not a list");
        bad("id: a\nname: A\nkeywords: [x]\nminimumScore: many\n", "a.yml:4", "needs a number, not 'many'");
        bad("id: a\nname: A\nkeywords: [x]\nareas: [千葉県]\n", "a.yml:4", "'areas'", "needs keys below it");
    }

    @Test
    void twoProfilesOfOneId() throws Exception {
        write("a.yml", "id: watch\nname: A\nkeywords: [x]\n");
        write("b.yml", "id: watch\nname: B\nkeywords: [y]\n");
        assertThatThrownBy(() -> ProfileFiles.read(folder))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("b.yml")
                .hasMessageContaining("a.yml");
    }

    @Test
    void accounts() throws Exception {
        Path file =
                write("accounts.csv", "\uFEFFlg_code,crm_id,owner,state\n122173,0012,佐藤,existing\nLG-011002,,鈴木,除外\n");
        Accounts accounts = Accounts.read(file);
        assertThat(accounts.byCode().get(new LgCode("122173")).crmId()).isEqualTo("0012");
        assertThat(accounts.muted(new kizashi.model.Municipality(new LgCode("011002"), "札幌市", null, null, null)))
                .isTrue();
        assertThat(Accounts.read(folder.resolve("none.csv")).byCode()).isEmpty();
        write("accounts.csv", "lg_code,state\n11002,existing\n");
        assertThatThrownBy(() -> Accounts.read(file)).hasMessageContaining(":2").hasMessageContaining("leading zero");
        write("accounts.csv", "lg_code,sate\n122173,existing\n");
        assertThatThrownBy(() -> Accounts.read(file)).hasMessageContaining(":1").hasMessageContaining("'state'");
        write("accounts.csv", "lg_code,state\n122173,won\n");
        assertThatThrownBy(() -> Accounts.read(file)).hasMessageContaining("negotiating");
    }

    private Profile only() {
        List<Profile> profiles = ProfileFiles.read(folder);
        assertThat(profiles).hasSize(1);
        return profiles.get(0);
    }

    private void bad(String yaml, String... parts) throws Exception {
        Path file = write("a.yml", yaml);
        assertThatThrownBy(() -> ProfileFiles.read(file))
                .isInstanceOf(ConfigException.class)
                .satisfies(e -> assertThat(e.getMessage()).contains(parts));
    }

    private Path write(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text);
    }
}
