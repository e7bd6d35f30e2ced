package kizashi.schedule;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Random;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The kinds of job. Each finds its work in the scheduler's context, since Quartz makes the instances. */
final class Jobs {
    static final String WORK = "kizashi.work";
    static final String CLOCK = "kizashi.clock";
    static final String GROUP = "group";
    static final String JITTER = "jitterMinutes";
    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    private static final Random RANDOM = new Random();

    private Jobs() {}

    private static <T> T found(JobExecutionContext context, String key, Class<T> type) throws JobExecutionException {
        try {
            Scheduler scheduler = context.getScheduler();
            return java.util.Objects.requireNonNull(
                    type.cast(scheduler.getContext().get(key)), key);
        } catch (SchedulerException e) {
            throw new JobExecutionException(e);
        }
    }

    /** Crawls one group. */
    @DisallowConcurrentExecution
    public static final class Crawl implements Job {
        @Override
        public void execute(JobExecutionContext context) throws JobExecutionException {
            String group = context.getMergedJobDataMap().getString(GROUP);
            try {
                jitter(context);
                found(context, WORK, Work.class).crawl(group);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                // The boundary of a job: the next run tries again, and the run report says what failed.
                LOG.error("crawl of group {} failed: {}", group, e.toString(), e);
            }
        }
    }

    private static void jitter(JobExecutionContext context) throws InterruptedException {
        int minutes = Integer.parseInt(context.getMergedJobDataMap().getString(JITTER));
        if (minutes > 0) {
            Thread.sleep(RANDOM.nextLong(minutes * 60_000L));
        }
    }

    /** Looks for news between two crawls. */
    @DisallowConcurrentExecution
    public static final class Look implements Job {
        @Override
        public void execute(JobExecutionContext context) throws JobExecutionException {
            try {
                jitter(context);
                found(context, WORK, Work.class).look();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                LOG.error("look failed: {}", e.toString(), e);
            }
        }
    }

    /** Sends the digest of the day. */
    @DisallowConcurrentExecution
    public static final class Digest implements Job {
        @Override
        public void execute(JobExecutionContext context) throws JobExecutionException {
            Clock clock = found(context, CLOCK, Clock.class);
            try {
                found(context, WORK, Work.class).digest(LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Tokyo")));
            } catch (RuntimeException e) {
                LOG.error("digest failed: {}", e.toString(), e);
            }
        }
    }
}
