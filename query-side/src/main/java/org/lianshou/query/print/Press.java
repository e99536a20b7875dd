package org.lianshou.query.print;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.lianshou.query.page.Language;
import org.lianshou.query.page.Show;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Prints papers as PDF (ISO 32000). */
@Component
public class Press {

    /** What XML 1.0 has no way to write. */
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final ITemplateEngine templates;
    private final Show show;

    Press(ITemplateEngine templates, Show show) {
        this.templates = templates;
        this.show = show;
    }

    /** The paper as a file to be shown. */
    public ResponseEntity<byte[]> answer(Paper paper) {
        ContentDisposition file = ContentDisposition.inline()
                .filename(paper.name() + ".pdf", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .body(print(paper));
    }

    /** The same bytes for the same paper. */
    public byte[] print(Paper paper) {
        Context context = new Context(Language.current().locale(), Map.copyOf(paper.values()));
        context.setVariable("show", show);
        context.setVariable("paper", paper);
        Document page = parsed(templates.process("print/" + paper.template(), context));
        settle(page);
        PdfRendererBuilder builder =
                new PdfRendererBuilder().withW3cDocument(page, null).useUriResolver((base, uri) -> null);
        for (Face face : Face.values()) {
            builder.useFont(face::open, face.family());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
            PDDocument document = renderer.getPdfDocument();
            describe(document, paper);
            document.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void describe(PDDocument document, Paper paper) {
        GregorianCalendar made = GregorianCalendar.from(paper.asOf().atZone(ZoneOffset.UTC));
        PDDocumentInformation about = new PDDocumentInformation();
        about.setTitle(paper.name());
        about.setProducer("Lianshou");
        about.setCreationDate(made);
        document.setDocumentInformation(about);
        document.setDocumentId(paper.asOf().toEpochMilli());
    }

    private static Document parsed(String text) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            String plain = NOT_XML.matcher(text).replaceAll("");
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(plain)));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("a template of a paper is no well-formed XML", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void settle(Node node) {
        if (node.getNodeType() == Node.TEXT_NODE) {
            node.setNodeValue(Face.settable(node.getNodeValue()));
        }
        NodeList children = node.getChildNodes();
        for (int n = 0; n < children.getLength(); n++) {
            settle(children.item(n));
        }
    }
}
