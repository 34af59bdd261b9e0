package de.buendnis.portal.dashboard;

import de.buendnis.platform.web.waiting.Waiting;
import de.buendnis.portal.gateway.Backend;
import de.buendnis.portal.gateway.Backends;
import io.micrometer.context.ContextExecutorService;
import io.micrometer.context.ContextSnapshotFactory;
import io.micrometer.observation.ObservationRegistry;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/**
 * Asks all services at once what waits. None of them can hold the page up for longer than the
 * limit.
 */
@Component
class WaitingQuestions {

    private static final Logger LOG = LoggerFactory.getLogger(WaitingQuestions.class);

    private static final Duration CONNECT = Duration.ofMillis(500);

    private final Backends backends;
    private final Duration patience;
    private final RestClient client;

    WaitingQuestions(
            Backends backends,
            ObservationRegistry observations,
            @Value("${buendnis.dashboard.patience:2s}") Duration patience) {
        this.backends = backends;
        this.patience = patience;
        var connections =
                new JdkClientHttpRequestFactory(
                        HttpClient.newBuilder()
                                .version(HttpClient.Version.HTTP_1_1)
                                .connectTimeout(CONNECT)
                                .build());
        connections.setReadTimeout(patience);
        this.client =
                RestClient.builder()
                        .observationRegistry(observations)
                        .requestFactory(connections)
                        .build();
    }

    /** An answer of every service, in the order of the house. */
    List<Answer> ask(String token) {
        List<Backend> asked = backends.services();
        List<Callable<Waiting>> questions =
                asked.stream()
                        .map(backend -> (Callable<Waiting>) () -> ask(backend, token))
                        .toList();
        try (ExecutorService threads = threadsOfThisTrace()) {
            List<Future<Waiting>> answers =
                    threads.invokeAll(questions, patience.toMillis(), TimeUnit.MILLISECONDS);
            return IntStream.range(0, asked.size())
                    .mapToObj(at -> answer(asked.get(at), answers.get(at)))
                    .toList();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return asked.stream().map(backend -> (Answer) new Answer.Away(backend)).toList();
        }
    }

    private static ExecutorService threadsOfThisTrace() {
        return ContextExecutorService.wrap(
                Executors.newVirtualThreadPerTaskExecutor(),
                ContextSnapshotFactory.builder().build()::captureAll);
    }

    private Waiting ask(Backend backend, String token) {
        Waiting waiting =
                client.get()
                        .uri(backend.url() + "/internal/waiting")
                        .headers(headers -> headers.setBearerAuth(token))
                        .retrieve()
                        .body(Waiting.class);
        if (waiting == null) {
            throw new IllegalStateException("an empty answer");
        }
        return waiting;
    }

    private Answer answer(Backend backend, Future<Waiting> answer) {
        return switch (answer.state()) {
            case SUCCESS -> new Answer.Known(backend, answer.resultNow());
            case FAILED -> {
                LOG.warn("{} does not say what waits", backend.name(), answer.exceptionNow());
                yield new Answer.Away(backend);
            }
            case CANCELLED, RUNNING -> {
                LOG.warn("{} takes longer than {} to say what waits", backend.name(), patience);
                yield new Answer.Away(backend);
            }
        };
    }
}
