package kizashi.deliver.export;

import java.time.LocalDate;
import java.util.function.Function;
import kizashi.deliver.Words;
import org.jspecify.annotations.Nullable;

/** The columns of an export, in order. The names are those of the screens; Salesforce knows some by its own. */
public enum CsvColumn {
    /** The key under which a CRM finds the row again. */
    OPPORTUNITY_ID("opportunity_id", "Kizashi_Opportunity_Id__c", CsvRow::opportunityId),
    /** {@code LG-011002}: text in every program. */
    LG_KEY("lg_key", "Kizashi_LG_Key__c", CsvRow::lgKey),
    LG_CODE("団体コード", "Kizashi_LG_Code__c", CsvRow::lgCode),
    MUNICIPALITY("団体名", "Company", r -> r.item().municipality()),
    PREFECTURE("都道府県", "State", r -> r.item().prefecture()),
    TITLE("件名", "Kizashi_Title__c", r -> r.item().title()),
    DEPARTMENT("部署", "Kizashi_Department__c", CsvRow::department),
    ROLE("役職", "Title", CsvRow::role),
    NAME("氏名", "LastName", CsvRow::name),
    NAME_NOTE("氏名の注記", "Kizashi_Name_Note__c", CsvRow::nameNote),
    SECTION("所管課", "Kizashi_Section__c", r -> r.item().section().name()),
    SECTION_BASIS("所管課の根拠", "Kizashi_Section_Basis__c", CsvRow::sectionBasis),
    SPOKEN_ON("発言日", "Kizashi_Spoken_On__c", r -> day(r.item().spokenOn())),
    PUBLISHED_ON("公開日", "Kizashi_Published_On__c", r -> day(r.item().publishedOn())),
    DETECTED_ON("検知日", "Kizashi_Detected_On__c", r -> day(r.item().detectedOn())),
    COMMITMENT("答弁の踏み込み", "Kizashi_Commitment__c", CsvRow::commitment),
    COMMITMENT_LEVEL("踏み込みレベル", "Kizashi_Commitment_Level__c", CsvRow::commitmentLevel),
    PHRASE("根拠フレーズ", "Kizashi_Phrase__c", CsvRow::phrase),
    QUOTE("引用", "Description", r -> r.item().quoteText()),
    QUESTION("質問", "Kizashi_Question__c", r -> r.item().question()),
    URL("URL", "Kizashi_Source_Url__c", r -> r.item().source()),
    OTHER_SOURCES("ほかの出典", "Kizashi_Other_Sources__c", CsvRow::others),
    HASH("取得時の指紋", "Kizashi_Capture_Hash__c", r -> r.item().sha256()),
    TERMS("一致キーワード", "Kizashi_Terms__c", r -> String.join("、", r.item().terms())),
    PROFILES("プロファイル", "Kizashi_Profiles__c", r -> String.join("、", r.item().profiles())),
    SCORE("スコア", "Kizashi_Score__c", CsvRow::score),
    REASONS("理由", "Kizashi_Reasons__c", CsvRow::reasons),
    STAGE("段階", "Kizashi_Stage__c", CsvRow::stage),
    NEXT_DATE("次の期限", "Kizashi_Next_Date__c", CsvRow::nextDate),
    NEXT_WHAT("次の期限の内容", "Kizashi_Next_What__c", CsvRow::nextWhat),
    TURNING_POINT("次に動くとき", "Kizashi_Turning_Point__c", CsvRow::turningPoint),
    LEAD_SOURCE("リードソース", "LeadSource", r -> "Kizashi"),
    CRM_ID("CRM ID", "Kizashi_Account_Id__c", r -> r.account().crmId()),
    OWNER("担当", "Kizashi_Owner__c", r -> r.account().owner()),
    STATE("状態", "Kizashi_Account_State__c", r -> r.account().state()),
    AMOUNTS("金額（円）", "Kizashi_Amounts__c", r -> String.join("、", r.item().amounts())),
    PROGRAMS(
            "事業名", "Kizashi_Programs__c", r -> String.join("、", r.item().facts().programs())),
    FUNDING("財源", "Kizashi_Funding__c", r -> String.join("、", r.item().facts().funding())),
    TIMES("時期", "Kizashi_Times__c", r -> String.join("、", r.item().times())),
    /** Where the day of the speech is not known, the day on which its session opened: a date of its own, never in 発言日. */
    SESSION_ON("会期開会日", "Kizashi_Session_On__c", r -> day(r.item().sessionOn())),
    /** Where a member's question is quoted: who answered it and with which words. */
    ANSWERS("質問への答弁", "Kizashi_Answers__c", CsvRow::answers),
    /** The last word of the executive, where something else is quoted. */
    LATEST("最新の動き", "Kizashi_Latest__c", CsvRow::latest),
    /** The sentence that shows the stage, which need not be the one that is quoted. */
    STAGE_PHRASE("段階の根拠", "Kizashi_Stage_Phrase__c", CsvRow::stagePhrase),
    /** The office and the name of whom to talk to: who answered, where a member is quoted; else whom he asked. */
    KEY_PERSON_ROLE("キーパーソンの役職", "Kizashi_Key_Person_Role__c", CsvRow::keyPersonRole),
    KEY_PERSON("キーパーソン", "Kizashi_Key_Person__c", CsvRow::keyPersonName),
    /** What else speaks for the case, the best first. */
    EVIDENCE("ほかの根拠", "Kizashi_Evidence__c", CsvRow::evidence);

    private final String header;
    private final String salesforce;
    private final Function<CsvRow, @Nullable String> value;

    CsvColumn(String header, String salesforce, Function<CsvRow, @Nullable String> value) {
        this.header = header;
        this.salesforce = salesforce;
        this.value = value;
    }

    /** What a program knows a column by stays as it is; what people read is in their language. */
    public String header(CsvProfile profile, Words words) {
        return switch (profile) {
            case SALESFORCE -> salesforce;
            case EXCEL -> words.label(this, header);
            default -> header;
        };
    }

    String value(CsvRow row) {
        String text = value.apply(row);
        return text == null ? "" : text;
    }

    boolean isDate() {
        return this == SPOKEN_ON
                || this == PUBLISHED_ON
                || this == DETECTED_ON
                || this == NEXT_DATE
                || this == SESSION_ON;
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
