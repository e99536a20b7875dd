package org.lianshou.query.sheet;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** Sends a list as a file. */
public final class Sheets {

    private Sheets() {}

    public static void send(Sheet sheet, SheetFormat format, HttpServletResponse response) throws IOException {
        response.setContentType(format.mediaType());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(sheet.name() + "." + format.ending(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        format.write(sheet, response.getOutputStream());
    }
}
