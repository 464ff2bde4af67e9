package org.vitrine.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vitrine.media.Recordings.join;
import static org.vitrine.media.Recordings.latin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.media.UnreadableFileException.Problem;

/// What a file is taken for is told by what is in it.
class FileInspectionTest {
    private static final byte[] MP3 =
            join(latin("ID3\u0003\0\0\0\0\0\n"), new byte[10], latin("\u00ff\u00fb\u0090\u0064"), new byte[400]);

    @TempDir
    private Path folder;

    @Test
    void soundAndFilmAreKnownWhateverTheyAreCalled() throws IOException {
        assertThat(recording(Recordings.wav(1))).isEqualTo(FileFormat.WAV);
        assertThat(recording(MP3)).isEqualTo(FileFormat.MP3);
        assertThat(recording(join(latin("fLaC\0\0\0\""), new byte[200]))).isEqualTo(FileFormat.FLAC);
        assertThat(recording(join(latin("OggS\0\2"), new byte[22], latin("OpusHead\1\2"), new byte[100])))
                .isEqualTo(FileFormat.OGG);
        assertThat(recording(Recordings.mp4("avc1"))).isEqualTo(FileFormat.MP4);
        assertThat(recording(Recordings.mp4("mp4a"))).isEqualTo(FileFormat.M4A);
        assertThat(recording(join(
                        latin(
                                "\u001aE\u00df\u00a3\u009fB\u0086\u0081\1B\u00f7\u0081\1B\u00f2\u0081\4B\u00f3\u0081\10B\u0082\u0084webm"),
                        latin("\u0018S\u0080g\1\0\0\0V_VP9"),
                        new byte[100])))
                .isEqualTo(FileFormat.WEBM);
    }

    @Test
    void whatIsNotPlayedEverywhereIsNoRecording() {
        refused(Recordings.mp4("hvc1"), "film.mp4", FileUse.RECORDING, Problem.NOT_PLAYED_EVERYWHERE);
        refused(
                latin("<html><script>alert(1)</script></html>"),
                "film.mp4",
                FileUse.RECORDING,
                Problem.NOT_A_RECORDING);
        refused(Recordings.pdf(), "film.mp3", FileUse.RECORDING, Problem.NOT_A_RECORDING);
        refused(new byte[0], "film.mp4", FileUse.RECORDING, Problem.EMPTY);
    }

    @Test
    void whatDoesNoHarmIsGivenToReaders() throws IOException {
        assertThat(download(Recordings.pdf(), "report.PDF")).isEqualTo(FileFormat.PDF);
        assertThat(download(latin("year,lamps\n1937,12\n"), "lamps.csv")).isEqualTo(FileFormat.CSV);
        assertThat(download(latin("{\"lamps\": 12}"), "lamps.json")).isEqualTo(FileFormat.JSON);
        assertThat(download("Die Lampe brennt. Лампа горит.".getBytes(StandardCharsets.UTF_8), "lamps.txt"))
                .isEqualTo(FileFormat.TXT);
        assertThat(download(Recordings.zip("lamps/one.txt"), "lamps.zip")).isEqualTo(FileFormat.ZIP);
        assertThat(download(Recordings.zip("mimetype", "content.xml"), "lamps.odt"))
                .isEqualTo(FileFormat.ODT);
        assertThat(download(Recordings.zip("[Content_Types].xml", "word/document.xml"), "lamps.docx"))
                .isEqualTo(FileFormat.DOCX);
        assertThat(download(Recordings.wav(1), "tone.wav")).isEqualTo(FileFormat.WAV);
    }

    @Test
    void whatCouldRunIsNotGivenToReaders() {
        refused(latin("MZ\u0090\0\3\0\0\0\4\0\0\0\u00ff\u00ff"), "lamp.exe", FileUse.DOWNLOAD, Problem.NOT_GIVEN_OUT);
        refused(latin("<html><body>hello</body></html>"), "lamp.txt", FileUse.DOWNLOAD, Problem.NOT_GIVEN_OUT);
        refused(
                latin("<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>"),
                "lamp.svg",
                FileUse.DOWNLOAD,
                Problem.NOT_GIVEN_OUT);
        refused(latin("@echo off\r\ndel *.*\r\n"), "lamp.bat", FileUse.DOWNLOAD, Problem.NOT_GIVEN_OUT);
        refused(Recordings.pdf(), "lamp.docx", FileUse.DOWNLOAD, Problem.NAMED_OTHERWISE);
        refused(Recordings.zip("lamps/setup.EXE"), "lamps.zip", FileUse.DOWNLOAD, Problem.PROGRAMS_INSIDE);
        refused(
                Recordings.zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"),
                "lamps.docx",
                FileUse.DOWNLOAD,
                Problem.PROGRAMS_INSIDE);
    }

    @Test
    void aNameSaysWhatTheFileIs() {
        var pdf = new KeptFile(new FileId("0".repeat(64)), "application/pdf", "report.pdf", 1);
        assertThat(pdf.named("Report of 1953.pdf")).isEqualTo("Report of 1953.pdf");
        assertThat(pdf.named("run.bat")).isEqualTo("run.bat.pdf");
        assertThat(pdf.named("../../etc/passwd")).isEqualTo("etc passwd.pdf");
        assertThat(pdf.named("  ")).isEqualTo("file.pdf");
        assertThat(pdf.named(null)).isEqualTo("report.pdf");
    }

    @Test
    void captionsAreWrittenAsTheStandardHasThem() {
        WebVtt.check(
                latin("\u00ef\u00bb\u00bfWEBVTT - lamps\r\nKind: captions\r\n\r\nNOTE a remark\r\nof two lines\r\n\r\n"
                        + "first\r\n00:00.500 --> 00:02.000 line:0 align:start\r\n<v Keeper>The lamp is lit.\r\n\r\n"
                        + "00:00:02.000 --> 00:00:03.250\r\n- Who lit it?\r\n- I did.\r\n"),
                "words.vtt");
        wrong("WEBVTT\n\n00:01.000 --> 00:00.500\nBackwards\n", 3);
        wrong("WEBVTT\n\n00:01.000 --> 00:02.000\nOne\n\n00:00.000 --> 00:03.000\nBefore it\n", 6);
        wrong("WEBVTT\n\n00:01,000 --> 00:02,000\nAs in other formats\n", 3);
        wrong("WEBVTT\n\n00:01.000 --> 00:02.000 colour:red\nA setting\n", 3);
        wrong("WEBVTT\n\n00:01.000 --> 00:02.000\nOne\n00:02.000 --> 00:03.000\nNo blank line\n", 5);
        wrong("WEBVTT\n\nNOTE nothing else\n", 4);
        assertThatThrownBy(() -> WebVtt.check(latin("1\n00:00:01,000 --> 00:00:02,000\nSubRip\n"), "words.vtt"))
                .isInstanceOfSatisfying(
                        UnreadableFileException.class,
                        refused -> assertThat(refused.problem()).isEqualTo(Problem.NOT_CAPTIONS));
        assertThatThrownBy(() -> WebVtt.check(latin("WEBVTT\n\n00:01.000 --> 00:02.000\n\u00e9\n"), "words.vtt"))
                .isInstanceOf(UnreadableFileException.class);
    }

    private static void wrong(String captions, int line) {
        assertThatThrownBy(() -> WebVtt.check(latin(captions), "words.vtt"))
                .as(captions)
                .isInstanceOfSatisfying(UnreadableFileException.class, refused -> {
                    assertThat(refused.problem()).isEqualTo(Problem.CAPTIONS_WRONG);
                    assertThat(refused.limit()).isEqualTo(line);
                });
    }

    private FileFormat recording(byte[] bytes) throws IOException {
        return FileInspection.of(file(bytes), "whatever.bin", FileUse.RECORDING);
    }

    private FileFormat download(byte[] bytes, String name) throws IOException {
        return FileInspection.of(file(bytes), name, FileUse.DOWNLOAD);
    }

    private void refused(byte[] bytes, String name, FileUse use, Problem problem) {
        assertThatThrownBy(() -> FileInspection.of(file(bytes), name, use))
                .as(name)
                .isInstanceOfSatisfying(
                        UnreadableFileException.class,
                        refused -> assertThat(refused.problem()).isEqualTo(problem));
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(folder, "file", ""), bytes);
    }
}
