package org.lianshou.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshou.attachments.Samples.file;
import static org.lianshou.attachments.Samples.hex;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FileTypeTest {

    @ParameterizedTest
    @MethodSource
    void is_told_by_the_first_bytes(FileType type, byte[] content) {
        assertThat(FileType.of(content)).hasValue(type);
    }

    static Stream<Arguments> is_told_by_the_first_bytes() {
        return Stream.of(
                Arguments.of(FileType.JPEG, Samples.jpeg()),
                Arguments.of(FileType.JPEG, hex("ffd8ffe1")),
                Arguments.of(FileType.PNG, hex("89504e470d0a1a0a0000000d49484452")),
                Arguments.of(FileType.WEBP, file("RIFF\0\0\0\0WEBPVP8 ....")),
                Arguments.of(FileType.WAV, file("RIFF\0\0\0\0WAVEfmt ....")),
                Arguments.of(FileType.HEIC, file("\0\0\0\u0018ftypheic\0\0\0\0mif1heic")),
                Arguments.of(FileType.M4A, file("\0\0\0\u0018ftypM4A \0\0\0\0M4A mp42")),
                Arguments.of(FileType.MP4, file("\0\0\0\u0018ftypisom\0\0\2\0isomiso2")),
                Arguments.of(FileType.MP4, file("\0\0\0\u0018ftypmp42\0\0\0\0mp42isom")),
                Arguments.of(FileType.PDF, file("%PDF-1.7\n%....\n1 0 obj")),
                Arguments.of(FileType.AMR, file("#!AMR\n..............")),
                Arguments.of(FileType.MP3, file("ID3\4\0\0\0\0\0\0........")),
                Arguments.of(FileType.MP3, hex("fffb9064")));
    }

    @ParameterizedTest
    @MethodSource
    void anything_else_is_none_whatever_it_is_called(byte[] content) {
        assertThat(FileType.of(content)).isEmpty();
    }

    static Stream<byte[]> anything_else_is_none_whatever_it_is_called() {
        return Stream.of(
                file("<!DOCTYPE html><script>alert(1)</script>"),
                file("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"),
                file("PK\3\4\24\0\0\0\10\0 a zip, such as an office file"),
                file("\n%PDF-1.7 after a line that the type does not begin with"),
                file("RIFF\0\0\0\0AVI LIST........"),
                file("\0\0\0\u0014ftypqt  \0\0\0\0qt  "),
                hex("7f454c46020101"),
                hex("4d5a9000"),
                hex("fffe3c0068007400"),
                hex("ffd8"),
                hex("fff15080"),
                file("GIF89a.................."),
                file("\u00ff\u00d8\u00ff"));
    }

    @Test
    void every_type_is_found_again_by_its_name() {
        for (FileType type : FileType.values()) {
            assertThat(FileType.ofMediaType(type.mediaType())).isEqualTo(type);
        }
    }
}
