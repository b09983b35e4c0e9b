package przystan;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.Async;
import org.springframework.transaction.event.TransactionalEventListener;
import przystan.tenancy.UnitEvent;
import przystan.ui.Fragment;
import przystan.ui.Page;

/// The style of the house, as far as a machine can hold it.
class HouseRulesTest {

    private static final int LINES_REFUSED = 400;
    private static final int PARAMETERS = 4;

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("przystan")
            .that(new DescribedPredicate<>("are written by hand") {
                @Override
                public boolean test(JavaClass type) {
                    return !type.getPackageName().contains(".sql")
                            && !type.getSimpleName().startsWith("Jte");
                }
            });

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveNameMatching(
                        ".+\\.(\\w+(Service|Manager|Helper|Utils?|Impl|Dto|Entity|Handler)|(Abstract|Base)[A-Z]\\w*)")
                .because("a name from the glossary tells the reader more than a pattern does")
                .check(HOUSE);
    }

    @Test
    void theDomainDoesNotKnowTheWeb() {
        noClasses()
                .that(resideInAPackage("..domain.."))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.web..", "gg.jte..", "jakarta.servlet..", "przystan.*.web..")
                .check(HOUSE);
    }

    @Test
    void timeIsAlwaysGiven() {
        var rule = noClasses().should().callMethod(LocalDate.class, "now");
        for (var type : List.of(Instant.class, LocalDateTime.class, ZonedDateTime.class)) {
            rule = rule.orShould().callMethod(type, "now");
        }
        rule.because("pass the date in, or take it from the Clock at the edge").check(HOUSE);
    }

    @Test
    void onlyStoresAndRegistersSpeakSql() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..domain..", "przystan.database..")
                .and()
                .doNotHaveFullyQualifiedName("przystan.texts.LocalizedColumn")
                .and()
                .doNotHaveFullyQualifiedName("przystan.packages.ContentTable")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.jooq..", "java.sql..", "org.springframework.jdbc..")
                .check(HOUSE);
    }

    @Test
    void aModuleSpeaksSqlOfItsOwnSchemaOnly() {
        for (var type : HOUSE) {
            var module = module(type.getPackageName());
            assertThat(type.getDirectDependenciesFromSelf()).as(type.getName()).noneMatch(dependency -> {
                var other = dependency.getTargetClass().getPackageName();
                return other.startsWith("przystan.")
                        && other.contains(".domain.sql")
                        && !module(other).equals(module);
            });
        }
    }

    @Test
    void everyPageHasItsTemplateBesideIt() {
        classes()
                .that()
                .implement(Page.class)
                .or()
                .implement(Fragment.class)
                .should()
                .beRecords()
                .check(HOUSE);
        assertThat(HOUSE.stream()
                        .filter(type -> type.isAssignableTo(Page.class) || type.isAssignableTo(Fragment.class))
                        .filter(type -> !type.isInterface()))
                .isNotEmpty()
                .allSatisfy(page -> assertThat(template(page)).exists());
    }

    /// Whatever runs in the background would run as no unit, and see nothing, if its event did not carry one.
    @Test
    void whoHearsInTheBackgroundHearsAnEventOfAUnit() {
        methods()
                .that()
                .areAnnotatedWith(ApplicationModuleListener.class)
                .should()
                .haveRawParameterTypes(new DescribedPredicate<>("one event of a unit") {
                    @Override
                    public boolean test(List<JavaClass> parameters) {
                        return parameters.size() == 1 && parameters.getFirst().isAssignableTo(UnitEvent.class);
                    }
                })
                .check(HOUSE);
        noMethods()
                .should()
                .beAnnotatedWith(Async.class)
                .orShould()
                .beAnnotatedWith(TransactionalEventListener.class)
                .because("an @ApplicationModuleListener is written down, and works as the unit of its event")
                .check(HOUSE);
    }

    @Test
    void aQuestionIsNotAnsweredByATrueOrFalseInTheCall() {
        noMethods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat(areNotRecords())
                .should()
                .haveRawParameterTypes(new DescribedPredicate<>("a boolean parameter") {
                    @Override
                    public boolean test(List<JavaClass> parameters) {
                        return parameters.stream().anyMatch(type -> type.isEquivalentTo(boolean.class));
                    }
                })
                .because("an enum or two methods say what true means")
                .check(HOUSE.that(new DescribedPredicate<>("do not override a library") {
                    @Override
                    public boolean test(JavaClass type) {
                        return type.getAllRawInterfaces().stream()
                                .allMatch(parent -> parent.getPackageName().startsWith("przystan")
                                        || parent.getPackageName().startsWith("java."));
                    }
                }));
    }

    @Test
    void nobodyGivesMoreThanFourThingsAtOnce() {
        assertThat(HOUSE.stream()
                        .filter(type -> !type.isRecord())
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(HouseRulesTest::isOurs)
                        .filter(method -> method.getRawParameterTypes().size() > PARAMETERS)
                        .map(JavaMember::getFullName))
                .isEmpty();
    }

    @Test
    void aSentenceStandsOverEveryPublicType() throws IOException {
        for (var source : sources()) {
            var text = Files.readString(source);
            var declared = text.indexOf("\npublic ");
            if (declared >= 0) {
                assertThat(text.substring(0, declared))
                        .as("%s begins with a sentence that says what it is", source)
                        .contains("\n/// ");
            }
        }
    }

    @Test
    void noFileGrowsBeyondWhatOneCanRead() throws IOException {
        for (var source : sources()) {
            assertThat(Files.readAllLines(source)).as(source.toString()).hasSizeLessThan(LINES_REFUSED);
        }
    }

    @Test
    void nobodyPutsTextIntoTemplates() throws IOException {
        for (var template : files(".jte")) {
            var words = Files.readString(template)
                    .replaceAll("(?s)<svg.*?</svg>", "")
                    .replaceAll("(?m)^[@!].*$", "")
                    .replaceAll("(?s)\\$\\{.*?}|!\\{.*?}|@[a-z]+\\([^\\n]*|@(else|endif|endfor)|<[^>]*>", " ")
                    .replaceAll("Przystań|[a-z.]+\\([^)]*\\)", " ");
            assertThat(java.util.regex.Pattern.compile("\\b[A-Z][a-ząćęłńóśźż]{3,} [a-ząćęłńóśźż]{3,}\\b")
                            .matcher(words)
                            .results()
                            .map(found -> found.group()))
                    .as(template.toString())
                    .isEmpty();
        }
    }

    /// Under `bin/dev` a template is compiled apart from its module, and sees what is public only.
    @Test
    void whatATemplateNamesIsPublic() throws IOException {
        for (var template : files(".jte")) {
            var text = Files.readString(template);
            assertThat(HOUSE.stream()
                            .filter(type ->
                                    text.contains("@import " + type.getName().replace('$', '.') + "\n"))
                            .filter(type -> !type.getModifiers().contains(JavaModifier.PUBLIC))
                            .map(JavaClass::getName))
                    .as(template.toString())
                    .isEmpty();
        }
    }

    private static DescribedPredicate<JavaClass> areNotRecords() {
        return new DescribedPredicate<>("are not records") {
            @Override
            public boolean test(JavaClass type) {
                return !type.isRecord();
            }
        };
    }

    private static boolean isOurs(JavaMethod method) {
        return !method.getName().contains("$")
                && method.getOwner().getAllRawSuperclasses().stream()
                        .allMatch(parent -> parent.getName().equals("java.lang.Object"))
                && method.getOwner().getAllRawInterfaces().isEmpty();
    }

    private static String module(String packageName) {
        var parts = packageName.split("\\.");
        return parts.length > 1 ? parts[1] : "";
    }

    private static Path template(JavaClass page) {
        return Path.of("src/main/java", page.getName().replace('.', '/') + ".jte");
    }

    private static List<Path> sources() throws IOException {
        return files(".java");
    }

    private static List<Path> files(String ending) throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(path -> path.toString().endsWith(ending)).toList();
        }
    }
}
