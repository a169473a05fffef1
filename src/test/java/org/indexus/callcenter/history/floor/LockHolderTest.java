package org.indexus.callcenter.history.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.indexus.callcenter.history.TestDatabase;
import org.indexus.callcenter.history.floor.LockHolder.Change;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LockHolderTest {

    private static TestDatabase database;

    private final AtomicLong time = new AtomicLong();
    private final LockHolder one = holder("one");
    private final LockHolder two = holder("two");

    @BeforeAll
    static void start() {
        database = new TestDatabase();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @BeforeEach
    void empty() {
        database.empty();
    }

    @AfterEach
    void release() {
        one.release();
        two.release();
    }

    @Test
    void oneNodeHoldsTheFloorAndTheOtherWaits() {
        assertThat(one.look()).isEqualTo(Change.GAINED);
        assertThat(two.look()).isEqualTo(Change.NONE);
        assertThat(one.look()).isEqualTo(Change.NONE);

        assertThat(one.isLeader()).isTrue();
        assertThat(one.epoch()).isOne();
        assertThat(two.isLeader()).isFalse();
        assertThat(two.epoch()).isZero();
    }

    @Test
    void whenTheLeaderGoesTheOtherTakesOverWithAHigherEpoch() throws InterruptedException {
        gain(one);
        two.look();
        time.addAndGet(LockHolder.OTHERS_WAIT.toNanos());
        one.release();

        lookUntil(two, Change.GAINED);
        assertThat(two.epoch()).isEqualTo(2);
    }

    @Test
    void aLeaderWhoseConnectionWasKilledKeepsTheFloorAndTakesItsLockBack() throws InterruptedException {
        gain(one);
        killLockConnections();

        assertThat(one.look()).isEqualTo(Change.NONE);
        assertThat(one.isLeader()).isTrue();
        lookUntilLocked(one);
        assertThat(one.epoch()).isOne();
        assertThat(two.look()).isEqualTo(Change.NONE);
    }

    @Test
    void aLeaderThatWasSupersededStandsDownWhenItHearsOfIt() throws InterruptedException {
        gain(one);
        two.look();
        killLockConnections();
        time.addAndGet(LockHolder.OTHERS_WAIT.toNanos());
        lookUntil(two, Change.GAINED);

        lookUntil(one, Change.LOST);
        assertThat(one.isLeader()).isFalse();
        assertThat(two.isLeader()).isTrue();
    }

    @Test
    void whenTheDatabaseComesBackTheLeaderFindsItsLockFree() throws InterruptedException {
        gain(one);
        two.look();
        database.stop();
        one.look();
        two.look();
        assertThat(one.isLeader()).isTrue();
        database.start();

        assertThat(two.look()).isEqualTo(Change.NONE);
        assertThat(locks()).isZero();
        lookUntilLocked(one);
        time.addAndGet(LockHolder.OTHERS_WAIT.toNanos());
        assertThat(two.look()).isEqualTo(Change.NONE);
        assertThat(one.epoch()).isOne();
    }

    @Test
    void whenTheDatabaseComesBackWithoutTheLeaderAnotherTakesOverAfterTenSeconds() throws InterruptedException {
        gain(one);
        two.look();
        database.stop();
        two.look();
        one.release();
        database.start();

        assertThat(two.look()).isEqualTo(Change.NONE);
        time.addAndGet(LockHolder.OTHERS_WAIT.toNanos());
        lookUntil(two, Change.GAINED);
        assertThat(two.epoch()).isEqualTo(2);
    }

    @Test
    void aFreshNodeWaitsToWhenTheServerHasOnlyJustComeUp() {
        gain(one);
        one.release();
        database.stop();
        database.start();

        assertThat(two.look()).isEqualTo(Change.NONE);
        assertThat(one.look()).as("the last leader itself need not wait").isEqualTo(Change.GAINED);
    }

    @Test
    void theFloorIsNotTakenBeforeTheFactsOfAnEarlierLifeAreIn() {
        AtomicLong asked = new AtomicLong();
        LockHolder patient = new LockHolder(database.source(), "three", () -> asked.incrementAndGet() > 1, time::get);

        assertThat(patient.look()).isEqualTo(Change.NONE);
        assertThat(database.number("SELECT epoch FROM floor_leader")).isZero();
        assertThat(patient.look()).isEqualTo(Change.GAINED);
        patient.release();
    }

    @Test
    void aSilentDatabaseIsNoticedWithinSecondsAndTheFloorIsKept() {
        gain(one);
        database.freeze();
        try {
            Instant before = Instant.now();
            assertThat(one.look()).isEqualTo(Change.NONE);
            assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(4));
            assertThat(one.isLeader()).isTrue();
        } finally {
            database.thaw();
        }
    }

    private LockHolder holder(String node) {
        return new LockHolder(database.source(), node, () -> true, time::get);
    }

    private static void gain(LockHolder holder) {
        assertThat(holder.look()).isEqualTo(Change.GAINED);
    }

    private static void killLockConnections() {
        database.run("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'");
    }

    private static long locks() {
        return database.count("pg_locks WHERE locktype = 'advisory'");
    }

    private static void lookUntilLocked(LockHolder holder) throws InterruptedException {
        for (int i = 0; locks() == 0; i++) {
            assertThat(i).isLessThan(100);
            assertThat(holder.look()).isEqualTo(Change.NONE);
            Thread.sleep(20);
        }
    }

    private static void lookUntil(LockHolder holder, Change expected) throws InterruptedException {
        Change seen = holder.look();
        for (int i = 0; seen != expected; i++) {
            assertThat(i).isLessThan(100);
            assertThat(seen).isEqualTo(Change.NONE);
            Thread.sleep(20);
            seen = holder.look();
        }
    }
}
