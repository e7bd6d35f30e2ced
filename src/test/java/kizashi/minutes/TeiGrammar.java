package kizashi.minutes;

import com.thaiopensource.util.PropertyMap;
import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import com.thaiopensource.validate.prop.rng.RngProperty;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** What the grammar {@code tei.rnc} and the rule that every pointer leads somewhere find wrong with an exported sitting. */
public final class TeiGrammar {
    private TeiGrammar() {}

    /** Every problem in words; empty when the document is right. */
    public static List<String> problems(String xml) {
        List<String> problems = new ArrayList<>();
        try (InputStream grammar = Objects.requireNonNull(TeiGrammar.class.getResourceAsStream("tei.rnc"))) {
            PropertyMapBuilder properties = new PropertyMapBuilder();
            properties.put(ValidateProperty.ERROR_HANDLER, new Collector(problems));
            RngProperty.CHECK_ID_IDREF.add(properties);
            PropertyMap map = properties.toPropertyMap();
            ValidationDriver driver = new ValidationDriver(map, map, CompactSchemaReader.getInstance());
            if (!driver.loadSchema(new InputSource(grammar))) {
                problems.add("the grammar itself");
            }
            driver.validate(new InputSource(new StringReader(xml)));
            pointers(xml, problems);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException | ParserConfigurationException e) {
            problems.add(String.valueOf(e.getMessage()));
        }
        return problems;
    }

    private static void pointers(String xml, List<String> problems)
            throws ParserConfigurationException, SAXException, IOException {
        NodeList all = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)))
                .getElementsByTagName("*");
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < all.getLength(); i++) {
            ids.add(((Element) all.item(i)).getAttribute("xml:id"));
        }
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            for (String attribute : List.of("who", "ana", "ref", "corresp")) {
                for (String value : element.getAttribute(attribute).split(" ", -1)) {
                    if (!value.isEmpty() && !ids.contains(value.substring(1))) {
                        problems.add(element.getTagName() + "/@" + attribute + " leads nowhere: " + value);
                    }
                }
            }
        }
    }

    private record Collector(List<String> problems) implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {
            problems.add(String.valueOf(e.getMessage()));
        }

        @Override
        public void error(SAXParseException e) {
            problems.add(e.getLineNumber() + ":" + e.getColumnNumber() + " " + e.getMessage());
        }

        @Override
        public void fatalError(SAXParseException e) {
            problems.add(String.valueOf(e.getMessage()));
        }
    }
}
