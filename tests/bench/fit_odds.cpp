#include "core/form/formcatalogue.h"
#include "core/read/readdocument.h"
#include "core/report/reportfile.h"
#include "tests/bench/oddsfit.h"

#include <QCoreApplication>
#include <QStringList>

#include <cstdio>

// Fits the odds of corrections anew to what people corrected:
//     build/release/bin/fit_odds [--known odds.json] [--weight N] REPORT.gouji.json… > odds.json
// The odds known so far (those built into the program) count as N corrections, 50 unless said.

using namespace Qt::StringLiterals;
using namespace gouji;

namespace {

void tell(const QString &text)
{
    std::fprintf(stderr, "%s\n", qUtf8Printable(text));
}

/// The value behind an option, which is taken out of the arguments; nothing where it is not there.
QString taken(QStringList &arguments, const QString &option)
{
    const qsizetype at = arguments.indexOf(option);
    if (at < 0 || at + 1 >= arguments.size())
        return {};
    arguments.removeAt(at);
    return arguments.takeAt(at);
}

Result<RepairOdds> knownOdds(const QString &path)
{
    if (path.isEmpty())
        return RepairOdds::builtIn();
    const auto bytes = readFile(path);
    if (!bytes)
        return std::unexpected(bytes.error());
    return RepairOdds::load(*bytes, path);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QStringList files = QCoreApplication::arguments().sliced(1);
    const auto known = knownOdds(taken(files, u"--known"_s));
    const QString weight = taken(files, u"--weight"_s);
    const auto catalogue = FormCatalogue::loadBuiltIn();
    if (!known || !catalogue || files.isEmpty()) {
        tell(u"fit_odds [--known odds.json] [--weight N] REPORT.gouji.json…"_s);
        return 2;
    }
    bench::OddsFit fit(*known, weight.isEmpty() ? 50 : weight.toDouble());
    int read = 0;
    for (const QString &file : std::as_const(files)) {
        const auto bytes = readFile(file);
        const auto report = bytes ? readReportFile(*bytes, file, **catalogue)
                                  : Result<Report>(std::unexpected(bytes.error()));
        if (report)
            fit.add(*report);
        else
            tell(u"not read: "_s + file);
        read += report ? 1 : 0;
    }
    tell(u"%1 of %2 reports, %3 slips"_s.arg(read).arg(files.size()).arg(fit.corrections()));
    QList<int> ranks = fit.ranksTaken().keys();
    std::ranges::sort(ranks);
    for (const int rank : std::as_const(ranks))
        tell((rank == 0 ? u"typed: "_s : u"proposal %1 taken: "_s.arg(rank))
             + QString::number(fit.ranksTaken()[rank]));
    std::fputs(fit.fitted().toJson().constData(), stdout);
    return read == files.size() ? 0 : 3;
}
