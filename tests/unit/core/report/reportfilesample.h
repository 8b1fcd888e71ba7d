#pragma once

#include "core/base/jsoncursor.h"
#include "core/report/reportfile.h"
#include "tests/support/samplereport.h"

namespace gouji::testing {

using namespace Qt::StringLiterals;

inline const FormCatalogue &catalogue()
{
    return *builtInCatalogue();
}

/// A report with something in every corner.
inline Report richReport(QString *text = nullptr)
{
    Report report = cityReport(2023);
    setPrinted(report, u"t2.art20_8.fees.amount"_s, u"3.68万元"_s);
    setPrinted(report, u"t3.granted.research"_s, {});
    setPrinted(report, u"t3.granted.legal_service"_s, u"l"_s);
    setPrinted(report, u"t3.granted.other_org"_s, u"/"_s);
    setMissing(report, u"t4.reconsideration.upheld"_s);
    const QString written = withText(report);
    if (text)
        *text = written;

    const auto change = [&report](const QString &id, auto make) {
        Cell &cell = report.cell(cellId(report, id));
        cell = make(cell);
    };
    change(u"t3.granted.legal_service"_s, [](const Cell &cell) { return corrected(cell, u"1"_s); });
    change(u"t3.granted.commercial"_s, [](const Cell &cell) { return corrected(cell, u"12件"_s); });
    change(u"t3.granted.research"_s, [](const Cell &cell) { return confirmed(cell); });
    change(u"t3.granted.other_org"_s, [](const Cell &cell) { return corrected(cell, {}); });
    change(u"t4.reconsideration.upheld"_s,
           [](const Cell &cell) { return corrected(cell, u"309"_s); });
    Cell &doubtful = report.cell(cellId(report, u"t3.carried_over.total"_s));
    doubtful.reading.doubts = Doubt::TornRow | Doubt::NoLabel;
    doubtful.reading.review = true;
    doubtful.reading.confidence = 0.123456;
    doubtful.reading.page = 3;

    report.title->span = TextSpan{0, 4};
    report.signature->span = TextSpan{2, 5};
    report.years.prose = Located<int>{2022, TextSpan{1, 2}};
    report.years.fileName = 2023;
    report.sections[0].span = {3, 8};
    report.sections[0].content = {8, 20};
    report.observations = {{.code = ObservationCode::UnknownRow,
                            .table = 1,
                            .row = -1,
                            .span = TextSpan{4, 9},
                            .arguments = {u"小计"_s}},
                           {.code = ObservationCode::LabelOfOtherEdition,
                            .table = 2,
                            .row = 0,
                            .span = {},
                            .arguments = {u"a"_s, u"2019"_s}}};
    report.journal = {{.at = QDateTime(QDate(2024, 2, 29), QTime(23, 59, 59), Qt::UTC),
                       .by = u"王"_s,
                       .cell = u"t3.granted.commercial"_s,
                       .from = u"12"_s,
                       .to = u"12件"_s,
                       .reason = u"typed"_s}};
    report.acknowledgements = {{.rule = u"T4-SUM"_s,
                                .cells = {u"t4.reconsideration.total"_s},
                                .values = {u"440"_s},
                                .note = u"见原件"_s}};
    report.faults = {{.rule = u"T3-ROW"_s,
                      .cells = {u"t3.granted.total"_s},
                      .values = {u"12"_s},
                      .fault = Fault::Extraction}};
    return report;
}

inline Json parsed(const QByteArray &bytes)
{
    return Json::parse(bytes.cbegin(), bytes.cend());
}

/// Json takes part in so many conversions that QCOMPARE cannot; its text can.
inline QByteArray text(const Json &json)
{
    return QByteArray::fromStdString(json.dump());
}

inline QByteArray written(const Report &report)
{
    return writeReportFile(report, {}, {}, {});
}

inline QStringList keysOf(const Json &object)
{
    QStringList keys;
    for (auto it = object.begin(); it != object.end(); ++it)
        keys.append(QString::fromStdString(it.key()));
    return keys;
}

/// The report of `makeReport`, written, with the JSON changed by `change` before it is read.
template<typename Change>
Result<Report> readChanged(Change &&change)
{
    Report report = makeReport(u"2021"_s);
    withText(report);
    Json json = parsed(written(report));
    change(json);
    return readReportFile(QByteArray::fromStdString(json.dump()), u"x.gouji.json"_s, catalogue());
}

} // namespace gouji::testing
