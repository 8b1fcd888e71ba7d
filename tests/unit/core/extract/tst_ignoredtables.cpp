#include "core/extract/extractor.h"
#include "core/extract/parts/ignoredtables.h"
#include "tests/support/documentbuilder.h"
#include "tests/support/formtables.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace gouji;

/// Nothing with numbers in it disappears without a word.
class TestIgnoredTables : public QObject
{
    Q_OBJECT

    void addTables(DocumentBuilder &builder) const
    {
        for (const int table : {0, 1, 2})
            builder.table(printedTable(*m_form, table, TableGeometry::Grid, {}),
                          TableGeometry::Grid);
    }

    [[nodiscard]] QList<Notice> noticesOf(const SourceDocument &document) const
    {
        return ignoredTables(document, m_extractor->extractAll(document));
    }

private slots:
    void initTestCase()
    {
        const auto catalogue = FormCatalogue::loadBuiltIn().value();
        m_extractor = std::make_unique<Extractor>(catalogue);
        m_form = catalogue->edition(catalogue->newestForm().edition);
    }

    void tablesOfTheFormAreNone()
    {
        DocumentBuilder builder;
        addTables(builder);
        QCOMPARE(noticesOf(builder.build()), QList<Notice>());
    }

    void otherStatisticsAreTold()
    {
        DocumentBuilder builder;
        builder.paragraph(u"网站情况"_s);
        builder.table({u"栏目|访问量"_s, u"要闻|1200"_s, u"公告|310"_s}, TableGeometry::Grid);
        addTables(builder);
        QCOMPARE(noticesOf(builder.build()),
                 (QList<Notice>{{NoticeCode::TableIgnored, {u"2"_s, u"3"_s, u"栏目"_s}}}));
    }

    void tablesWithoutNumbersAreNotWorthAWord()
    {
        DocumentBuilder builder;
        builder.table({u"联系人|甲"_s, u"地址|乙路"_s}, TableGeometry::Grid);
        builder.table({u"公开数量|12|310"_s}, TableGeometry::Grid);
        addTables(builder);
        QCOMPARE(noticesOf(builder.build()), QList<Notice>());
    }

    void lastYearsTablesAreTold()
    {
        DocumentBuilder builder;
        addTables(builder);
        builder.paragraph(u"附：2021年有关数据"_s);
        addTables(builder);
        QCOMPARE(noticesOf(builder.build()).size(), 3);
    }

private:
    std::shared_ptr<const FormEdition> m_form;
    std::unique_ptr<Extractor> m_extractor;
};

QTEST_GUILESS_MAIN(TestIgnoredTables)
#include "tst_ignoredtables.moc"
