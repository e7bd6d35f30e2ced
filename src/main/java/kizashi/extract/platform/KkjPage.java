package kizashi.extract.platform;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import kizashi.model.ExtractedText;
import kizashi.model.Hint;
import org.jspecify.annotations.Nullable;

/**
 * The tender portal's API (官公需情報ポータル): one {@code SearchResult}, whose fields become lines 「項目：値」 above its description.
 */
final class KkjPage implements PlatformPage {
    /** Fields that a reader wants to see, with their names in the guide. */
    private static final String[][] FIELDS = {
        {"OrganizationName", "発注機関"},
        {"Category", "カテゴリー"},
        {"ProcedureType", "公示種別"},
        {"Location", "履行場所"},
        {"CftIssueDate", "公告日"},
        {"TenderSubmissionDeadline", "提出期限"},
        {"OpeningTendersEvent", "開札日"},
        {"PeriodEndTime", "履行期限"},
        {"Certification", "入札資格"},
        {"ExternalDocumentURI", "公告文書"}
    };

    @Override
    public String platform() {
        return "kkj";
    }

    @Override
    public boolean recognises(ServedPage page) {
        return page.contains("<SearchResult>") && page.contains("<ProjectName>");
    }

    @Override
    public @Nullable ExtractedText read(ServedPage page) {
        List<String[]> values;
        try {
            values = first(page.text());
        } catch (XMLStreamException e) {
            return null;
        }
        String title = value(values, "ProjectName");
        if (title == null) {
            return null;
        }
        VendorText text = new VendorText();
        text.add(title + "\n", Hint.Kind.HEADING, title);
        for (String[] field : FIELDS) {
            String value = value(values, field[0]);
            if (value != null) {
                text.add(field[1] + "：" + value + "\n");
            }
        }
        String description = value(values, "ProjectDescription");
        if (description != null) {
            text.add("\n" + description.replace("\r\n", "\n") + "\n");
        }
        String date = value(values, "CftIssueDate");
        if (date != null) {
            text.hint(0, 0, Hint.Kind.DATE, date);
        }
        return text.build("kkj+1", title);
    }

    /** Name and text of the children of the first result; their order is not to be relied on. */
    private static List<String[]> first(String xml) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        XMLStreamReader reader =
                factory.createXMLStreamReader(new StringReader(xml.substring(Math.max(0, xml.indexOf('<')))));
        List<String[]> values = new ArrayList<>();
        boolean inside = false;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = reader.getLocalName();
                if (name.equals("SearchResult")) {
                    inside = true;
                } else if (inside && !name.equals("Attachments") && !name.equals("Attachment")) {
                    values.add(new String[] {name, reader.getElementText()});
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && reader.getLocalName().equals("SearchResult")) {
                break;
            }
        }
        return values;
    }

    private static @Nullable String value(List<String[]> values, String name) {
        for (String[] value : values) {
            if (value[0].equals(name) && !value[1].isBlank()) {
                return value[1].strip();
            }
        }
        return null;
    }
}
