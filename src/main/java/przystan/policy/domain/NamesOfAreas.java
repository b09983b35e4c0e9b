package przystan.policy.domain;

import static przystan.policy.domain.sql.Tables.AREA;
import static przystan.policy.domain.sql.Tables.VERSION;

import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import przystan.organisations.AreaNames;
import przystan.texts.Language;
import przystan.texts.LocalizedColumn;
import przystan.texts.Phrase;

/// Tells the list of organisations how the areas of the documents in force are called.
@Component
class NamesOfAreas implements AreaNames {

    private final DSLContext sql;

    NamesOfAreas(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Phrase> in(List<Language> preferred) {
        var name = LocalizedColumn.best(AREA.NAME, preferred).as("said_name");
        return sql.select(AREA.ID, name)
                .from(AREA)
                .join(VERSION)
                .on(VERSION.DOCUMENT.eq(AREA.DOCUMENT), VERSION.NUMBER.eq(AREA.VERSION))
                .where(VERSION.STATE.eq("adopted"))
                .orderBy(AREA.DOCUMENT, AREA.ORD)
                .fetchMap(AREA.ID, row -> LocalizedColumn.phrase(row.get(name), preferred));
    }
}
