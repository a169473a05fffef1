package org.indexus.callcenter.history.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.history.rows.SampleFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactFileTest {

    private final SampleFacts sample = new SampleFacts(7, false);

    @TempDir
    private Path folder;

    @Test
    void whatWasAppendedIsReadInOrderByTheNextLife() throws IOException {
        List<Noted> facts = some(2000);
        try (FactFile file = open()) {
            file.append(facts.subList(0, 900));
            file.append(facts.subList(900, 2000));
        }
        try (FactFile file = open()) {
            assertThat(file.isEmpty()).isFalse();
            assertThat(readAll(file)).isEqualTo(facts);
            assertThat(file.isEmpty()).isTrue();
        }
        assertThat(Files.size(folder.resolve("facts.jsonl"))).isZero();
    }

    @Test
    void whatIsNotDoneIsReadAgain() throws IOException {
        List<Noted> facts = some(3);
        try (FactFile file = open()) {
            file.append(facts);
            assertThat(file.next().facts()).isEqualTo(facts);
            assertThat(file.next().facts()).isEqualTo(facts);
        }
        try (FactFile file = open()) {
            assertThat(file.next().facts()).isEqualTo(facts);
        }
    }

    @Test
    void aTornLastLineIsCutOffAndTheRestIsRead() throws IOException {
        List<Noted> facts = some(3);
        try (FactFile file = open()) {
            file.append(facts);
        }
        Files.writeString(
                folder.resolve("facts.jsonl"),
                FactJson.write(facts.get(0)).substring(0, 50),
                StandardOpenOption.APPEND);
        try (FactFile file = open()) {
            file.append(facts.subList(0, 1));
            assertThat(readAll(file)).containsExactly(facts.get(0), facts.get(1), facts.get(2), facts.get(0));
        }
    }

    @Test
    void aDamagedLineDoesNotHideTheOthers() throws IOException {
        List<Noted> facts = some(2);
        Files.writeString(
                folder.resolve("facts.jsonl"),
                FactJson.write(facts.get(0)) + "\n{\"epoch\":oops\n" + FactJson.write(facts.get(1)) + "\n");
        try (FactFile file = open()) {
            assertThat(readAll(file)).isEqualTo(facts);
        }
    }

    private FactFile open() throws IOException {
        return new FactFile(folder.resolve("facts.jsonl"));
    }

    private List<Noted> some(int count) {
        List<Noted> facts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            facts.add(new Noted(1, sample.callFact(sample.card(new CallId(sample.uuid()), i))));
        }
        return facts;
    }

    private static List<Noted> readAll(FactFile file) throws IOException {
        List<Noted> all = new ArrayList<>();
        while (!file.isEmpty()) {
            FactFile.Batch batch = file.next();
            all.addAll(batch.facts());
            file.done(batch);
        }
        return all;
    }
}
