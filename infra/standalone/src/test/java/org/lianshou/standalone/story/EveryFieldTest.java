package org.lianshou.standalone.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.lianshou.eventlog.EventLog;
import org.lianshou.eventlog.axon.EventCodec;
import org.lianshou.query.form.Form;
import org.lianshou.standalone.EmbeddedInfrastructure;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * A county in which every text of a month is hostile, and everybody in it looks at every page, list and paper and fills in every
 * form as ill as they can. Routes, forms and lists are found in the code: what is new is in it, or the test says what it lacks.
 */
@TestInstance(Lifecycle.PER_CLASS)
class EveryFieldTest {
    /** Of no page: what other tests hold, and what machines ask for. */
    private static final Set<String> NO_PAGE = Set.of(
            "/live", "/sw.js", "/offline", "/drafts/door", "/audit/bundle", "/issues/{id}/attachments/{attachment}");

    private static final List<String> PEOPLE = List.of(
            "county",
            "supervisor",
            "operator",
            "township",
            "village",
            "worker",
            "department",
            "auditor",
            "resident",
            "admin");

    /** Where the forms of what takes commands are, by the route of what they are about. */
    private static final Map<String, String> PLACES = Map.of(
            "", "/issues/{id}",
            "session", "/sessions/{id}",
            "roster", "/rosters/{area}",
            "call-out", "/call-outs/{id}",
            "response", "/responses/{id}",
            "order", "/supervision/orders/{id}",
            "round", "/supervision/rounds/{area}/{from}",
            "bulletin", "/bulletins/{area}/{month}",
            "village", "/villages/{area}");

    /** Forms of what begins, which are pages of their own. */
    private static final Map<String, String> BEGINNINGS = Map.of(
            "report", "/mine/new",
            "gather", "/issues/gather",
            "session.convene", "/sessions/new",
            "call-out.call", "/call-outs/do/call",
            "response.open", "/responses/do/open",
            "order.issue", "/supervision/orders/do/issue");

    private Lianshou lianshou;
    private HostileMonth month;
    private List<PathPattern> routes;
    private final Map<String, Walk> walks = new LinkedHashMap<>();

    @BeforeAll
    void a_month_goes_by() throws Exception {
        Path data = Files.createTempDirectory("lianshou-hostile");
        month = HostileMonth.played(Files.createTempDirectory("lianshou-month"));
        lianshou = Lianshou.started(data, new EmbeddedInfrastructure(), "--lianshou.demo=false", Lianshou.PATIENT);
        month.append(lianshou.bean("eventLog", EventLog.class), lianshou.bean("sealingCodec", EventCodec.class));
        lianshou.caughtUp();
        routes =
                lianshou
                        .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                        .getHandlerMethods()
                        .keySet()
                        .stream()
                        .flatMap(info -> info.getPatternValues().stream())
                        .filter(route -> !route.matches("/(api|v3|swagger-ui|actuator|error)\\b.*"))
                        .distinct()
                        .map(PathPatternParser.defaultInstance::parse)
                        .sorted(PathPattern.SPECIFICITY_COMPARATOR)
                        .toList();
        for (String who : PEOPLE) {
            Walk walk = new Walk(Browser.signedIn(lianshou, who), who, routes);
            walks.put(who, walk.from("/home", "/", "/follow", "/mine", "/mine/new", "/today", "/today/new", "/map"));
        }
        for (String beside : List.of(
                "/map.json",
                "/places.json",
                "/supervision/trends.json",
                "/issues/batch?command=dispatch&" + chosen(),
                "/issues/gather?command=gather&" + chosen())) {
            walk("county").look(beside);
        }
        walk("operator").look("/hotline/areas?near=%E5%8D%97");
        walks.put("", new Walk(Browser.stranger(lianshou), "", routes).from("/", "/follow", "/sign-in"));
    }

    @AfterAll
    void close() {
        walks.values().forEach(walk -> walk.browser().close());
        lianshou.close();
    }

    @Test
    void every_page_list_and_paper_shows_it_as_text() {
        Set<String> pages = routes.stream()
                .map(PathPattern::getPatternString)
                .filter(this::isAskedFor)
                .filter(route -> !route.endsWith("{command}")) // every form is filled in below
                .collect(Collectors.toCollection(TreeSet::new));
        walks.values().forEach(walk -> {
            assertThat(walk.failed()).isEmpty();
            pages.removeAll(walk.routes());
        });
        pages.removeAll(NO_PAGE);

        assertThat(pages).as("pages, lists and papers that nobody looked at").isEmpty();
        assertThat(said()).contains(Hostile.SCRIPT).contains("𠮷😀");
    }

    @Test
    void every_form_takes_it_or_says_what_is_wrong_and_keeps_it() throws Exception {
        Map<String, String> wrong = new TreeMap<>();
        Set<String> left = new TreeSet<>();
        for (Form form : forms()) {
            String path = path(form).orElse("");
            if (path.isEmpty() || !isFilledIn(path, form.word(), wrong)) {
                left.add(form.word() + " " + path);
            }
        }
        for (String path :
                List.of("/hotline", "/hotline/callbacks", "/today/new", "/activity-day", "/home-visit", "/follow")) {
            if (!isFilledIn(path, path, wrong)) {
                left.add(path);
            }
        }

        assertThat(left).as("forms that nobody could fill in").isEmpty();
        assertThat(wrong).isEmpty();
    }

    @Test
    void the_month_has_made_hostile_what_people_write() {
        System.out.println("hostile: " + month.fields());
        assertThat(month.fields()).hasSizeGreaterThan(40);
    }

    /** By the first who may: once with all that can be written at all, and once with what nobody can. */
    private boolean isFilledIn(String path, String name, Map<String, String> wrong) throws Exception {
        for (Map.Entry<String, Walk> one : walks.entrySet()) {
            Optional<Element> form = one.getKey().isEmpty() ? Optional.empty() : form(one.getValue(), path);
            if (form.isPresent() && isTaken(one.getValue(), new FilledForm(form.get(), ""), name, wrong)) {
                form(one.getValue(), path).ifPresent(again -> {
                    try {
                        isTaken(one.getValue(), new FilledForm(again, Hostile.NUL), name + " with NUL", wrong);
                    } catch (Exception e) {
                        throw new IllegalStateException(name, e);
                    }
                });
                return true;
            }
        }
        return false;
    }

    private static Optional<Element> form(Walk walk, String path) throws Exception {
        return walk.look(path)
                .flatMap(page -> page.select("main form[method=post]").stream().findFirst());
    }

    /** Whether this person may at all. */
    private boolean isTaken(Walk walk, FilledForm filled, String name, Map<String, String> wrong) throws Exception {
        HttpResponse<byte[]> answer = walk.browser().post(filled.action(), filled.type(), filled.body());
        if (answer.statusCode() == 403) {
            return false;
        }
        String text = new String(answer.body(), UTF_8);
        if (answer.statusCode() >= 500) {
            wrong.put(name, answer.statusCode() + " " + text);
            return true;
        }
        Document page;
        try {
            page = Inert.html(name, text);
        } catch (AssertionError notInert) {
            wrong.put(name, String.valueOf(notInert.getMessage()));
            return true;
        }
        String action = filled.action().replaceAll("\\?.*", "");
        page.select("main form[method=post]").stream()
                .filter(form -> form.attr("action").replaceAll("\\?.*", "").equals(action))
                .findFirst()
                .filter(form -> answer.uri().getPath().equals(action)
                        && page.select(".recorded[role=status]").isEmpty())
                .ifPresent(form -> keeps(form, filled, page, name, wrong));
        return true;
    }

    private static void keeps(Element form, FilledForm filled, Document page, String name, Map<String, String> wrong) {
        if (page.select(".wrong, .alert code, .alert").stream()
                .allMatch(said -> said.text().isBlank())) {
            wrong.put(
                    name,
                    "nothing is said of why it is not taken: "
                            + page.select("main").text());
        }
        if (form.attr("action").equals("/follow")) {
            return; // open to anybody, it tells nobody what was asked before
        }
        for (FilledForm.Entry typed : filled.typed()) {
            Element field = form.select("[name=\"" + typed.name() + "\"]").first();
            String value =
                    field == null ? "no field" : field.tagName().equals("textarea") ? field.wholeText() : field.val();
            if (!plain(value).equals(plain(typed.value()))) {
                wrong.put(name + " " + typed.name(), value + " instead of " + typed.value());
            }
        }
    }

    /** As HTML can hold it: it has no NUL, and reads one kind of line end. */
    private static String plain(String text) {
        return text.replace("\r\n", "\n").replaceAll("[\0\ufffd]", "").strip();
    }

    private Walk walk(String who) {
        return Objects.requireNonNull(walks.get(who), who);
    }

    private Optional<String> path(Form form) {
        String begins = BEGINNINGS.get(form.word());
        if (begins != null) {
            return Optional.of(begins.equals("/issues/gather") ? begins + "?command=gather&" + chosen() : begins);
        }
        String place = PLACES.get(form.of());
        assertThat(place)
                .as("a kind of form that this test does not know: " + form.of())
                .isNotNull();
        return place(place).map(about -> about + "/do/" + form.command());
    }

    private String chosen() {
        return walk("county").pages().keySet().stream()
                .filter(path -> path.matches("/issues/[0-9a-f-]{36}"))
                .limit(2)
                .map(path -> "issue=" + path.substring(path.lastIndexOf('/') + 1))
                .collect(Collectors.joining("&"));
    }

    /** One that somebody has seen, without what its address asked. */
    private Optional<String> place(String route) {
        PathPattern pattern = PathPatternParser.defaultInstance.parse(route);
        return walks.values().stream()
                .flatMap(walk -> walk.pages().keySet().stream()
                        .map(path -> path.replaceAll("\\?.*", ""))
                        .filter(path -> walk.route(path).filter(route::equals).isPresent()))
                .filter(path -> pattern.matches(org.springframework.http.server.PathContainer.parsePath(path)))
                .findFirst();
    }

    private String said() {
        return walks.values().stream()
                .flatMap(walk -> walk.pages().values().stream())
                .map(page -> page.body().wholeText())
                .collect(Collectors.joining("\n"));
    }

    private boolean isAskedFor(String route) {
        return lianshou
                .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .anyMatch(info -> info.getPatternValues().contains(route)
                        && info.getMethodsCondition().getMethods().stream()
                                .anyMatch(method -> method.name().equals("GET")));
    }

    /** All that stand in a constant of a class of forms. */
    private static List<Form> forms() throws ReflectiveOperationException {
        var scanner = new ClassPathScanningCandidateComponentProvider(false) {
            @Override
            protected boolean isCandidateComponent(
                    org.springframework.beans.factory.annotation.AnnotatedBeanDefinition found) {
                return true;
            }
        };
        scanner.addIncludeFilter(
                new RegexPatternTypeFilter(java.util.regex.Pattern.compile("org\\.lianshou\\.query\\..*")));
        List<Form> forms = new ArrayList<>();
        for (var found : scanner.findCandidateComponents("org.lianshou.query")) {
            String name = String.valueOf(found.getBeanClassName());
            if (name.contains("offender") || name.endsWith("Test")) {
                continue;
            }
            for (Field field : Class.forName(name, false, EveryFieldTest.class.getClassLoader())
                    .getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) && holdsForms(field)) {
                    field.setAccessible(true);
                    formsIn(field.get(null)).forEach(forms::add);
                }
            }
        }
        assertThat(forms).hasSizeGreaterThan(80);
        return forms;
    }

    private static boolean holdsForms(Field field) {
        return field.getGenericType().getTypeName().contains(Form.class.getName());
    }

    private static Stream<Form> formsIn(Object constant) {
        return switch (constant) {
            case Form form -> Stream.of(form);
            case Collection<?> all -> all.stream().flatMap(EveryFieldTest::formsIn);
            case Map<?, ?> all -> all.values().stream().flatMap(EveryFieldTest::formsIn);
            default -> Stream.of();
        };
    }
}
