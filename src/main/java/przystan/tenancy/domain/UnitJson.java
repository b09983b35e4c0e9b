package przystan.tenancy.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import przystan.tenancy.UnitDetails;
import przystan.texts.Localized;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The columns of a unit that hold JSON, in both directions.
final class UnitJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private UnitJson() {}

    static String languages(List<String> tags) {
        return JSON.writeValueAsString(tags);
    }

    static List<String> languages(String json) {
        return StreamSupport.stream(JSON.readTree(json).spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    static String details(UnitDetails details) {
        var root = JSON.createObjectNode();
        put(root, "tagline", details.tagline());
        root.putObject("contact")
                .put("organisation", details.contact().organisation())
                .put("email", details.contact().email())
                .put("phone", details.contact().phone())
                .put("address", details.contact().address());
        details.accessibility().ifPresent(declared -> {
            var node = root.putObject("accessibility")
                    .put("published_on", declared.publishedOn().toString())
                    .put("updated_on", declared.updatedOn().toString())
                    .put("method", declared.method());
            declared.preparedOn().ifPresent(on -> node.put("prepared_on", on.toString()));
            declared.reviewedOn().ifPresent(on -> node.put("reviewed_on", on.toString()));
            put(node, "responsible", declared.responsible());
            put(node, "architectural", declared.architectural());
            put(node, "sign_language", declared.signLanguage());
        });
        details.privacy().ifPresent(privacy -> {
            var node = root.putObject("privacy")
                    .put("officer_email", privacy.officerEmail())
                    .put("supervisory_url", privacy.supervisoryUrl());
            put(node, "controller", privacy.controller());
            put(node, "supervisory_authority", privacy.supervisoryAuthority());
        });
        return JSON.writeValueAsString(root);
    }

    static UnitDetails details(String json) {
        var root = JSON.readTree(json);
        var contact = root.path("contact");
        return new UnitDetails(
                localized(root.path("tagline")),
                new UnitDetails.Contact(
                        contact.path("organisation").asString(""),
                        contact.path("email").asString(""),
                        contact.path("phone").asString(""),
                        contact.path("address").asString("")),
                object(root.path("accessibility")).map(UnitJson::accessibility),
                object(root.path("privacy")).map(UnitJson::privacy));
    }

    private static UnitDetails.Accessibility accessibility(JsonNode node) {
        return new UnitDetails.Accessibility(
                LocalDate.parse(node.path("published_on").asString()),
                LocalDate.parse(node.path("updated_on").asString()),
                day(node.path("prepared_on")),
                day(node.path("reviewed_on")),
                node.path("method").asString(),
                localized(node.path("responsible")),
                localized(node.path("architectural")),
                localized(node.path("sign_language")));
    }

    private static Optional<LocalDate> day(JsonNode node) {
        return node.isString() ? Optional.of(LocalDate.parse(node.asString())) : Optional.empty();
    }

    private static UnitDetails.Privacy privacy(JsonNode node) {
        return new UnitDetails.Privacy(
                localized(node.path("controller")),
                node.path("officer_email").asString(""),
                localized(node.path("supervisory_authority")),
                node.path("supervisory_url").asString(""));
    }

    private static void put(ObjectNode into, String name, Localized text) {
        into.set(name, JSON.readTree(text.json()));
    }

    private static Optional<JsonNode> object(JsonNode node) {
        return node.isObject() ? Optional.of(node) : Optional.empty();
    }

    private static Localized localized(JsonNode node) {
        return node.isObject() ? Localized.ofJson(node.toString()) : Localized.NONE;
    }
}
