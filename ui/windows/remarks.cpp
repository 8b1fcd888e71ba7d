#include "ui/windows/remarks.h"

#include "core/session/reportsession.h"
#include "ui/messages/messages.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace gouji {

using namespace Qt::StringLiterals;

namespace {

using Kind = MessageBar::Kind;

/// Lost corrections named one by one; the rest is counted.
constexpr int namedLost = 5;

class Words
{
    Q_DECLARE_TR_FUNCTIONS(gouji::Remarks)
};

QString nameOf(const QString &path)
{
    return QFileInfo(path).fileName();
}

/// What became of the source since it was read; nothing when it is the same.
QString sourceRemark(const ReportSession &session, SourceState state)
{
    const QString name = nameOf(session.sourcePath());
    const bool atOpening = session.sourceState() != SourceState::Same;
    if (state == SourceState::Missing && atOpening)
        return Words::tr("The original %1 is not there; the report file's own text is shown. Put "
                         "the original back beside the report file to see all of it.")
            .arg(name);
    if (state == SourceState::Missing)
        return Words::tr("The original %1 is no longer there. The report stays open as it was "
                         "read, and can be saved.")
            .arg(name);
    if (state == SourceState::Changed && atOpening)
        return Words::tr("The original %1 has changed since the report file was saved; the report "
                         "file's own text is shown. Read it again to see what it says now: "
                         "corrections are kept where the same characters are printed.")
            .arg(name);
    if (state == SourceState::Changed)
        return Words::tr("The original %1 has changed on disk since it was read. Read it again to "
                         "see what it says now: corrections are kept where the same characters "
                         "are printed.")
            .arg(name);
    return {};
}

QString lostLine(const LostCorrection &lost, const FormEdition &form)
{
    const CellId cell = form.find(lost.cell);
    const QString name = cell.isValid() ? Messages::cellName(cell, form) : lost.cell;
    return Words::tr("%1: “%2” was typed over “%3”; “%4” is printed now. Look at it again.")
        .arg(name, lost.typed, lost.was, lost.is);
}

void addCarriedOver(QList<Remark> &remarks, const ReportSession &session)
{
    const CarriedOver &carried = session.carriedOver();
    if (carried.kept > 0)
        remarks.append({Kind::Information,
                        Words::tr("%n correction(s) carried over.", nullptr, carried.kept)});
    for (const LostCorrection &lost :
         carried.lost.first(std::min<qsizetype>(carried.lost.size(), namedLost)))
        remarks.append({Kind::Warning, lostLine(lost, session.document().form())});
    if (const auto more = static_cast<int>(carried.lost.size()) - namedLost; more > 0)
        remarks.append({Kind::Warning,
                        Words::tr("%n more correction(s) to look at again; the journal lists them.",
                                  nullptr, more)});
}

} // namespace

QList<Remark> remarksOn(const ReportSession &session, SourceState state)
{
    QList<Remark> remarks;
    const QString name = nameOf(session.sourcePath());
    if (const QString text = sourceRemark(session, state); !text.isEmpty())
        remarks.append({Kind::Warning, text});
    if (!session.recoveredFrom().isEmpty())
        remarks.append({Kind::Information,
                        Words::tr("What was typed before the program ended was recovered. It is "
                                  "not saved yet.")});
    if (session.restoredCorrections())
        remarks.append(
            {Kind::Information, Words::tr("%1: the corrections saved in %2 were taken up again.")
                                    .arg(name, nameOf(session.reportPath()))});
    if (!session.earlierReport().isEmpty() && !session.isModified())
        remarks.append({Kind::Information,
                        Words::tr("%1 holds corrections made to an earlier state of this original.")
                            .arg(nameOf(session.earlierReport()))});
    addCarriedOver(remarks, session);
    if (const SourceInfo &source = session.document().report().source; source.parts > 1)
        remarks.append(
            {Kind::Information,
             Words::tr("%1 holds %2 reports, each in a tab of its own; this is number %3.")
                 .arg(name, QString::number(source.parts), QString::number(source.part))});
    for (const Notice &notice : session.document().source().notices)
        remarks.append({Kind::Warning, name + u": "_s + Messages::sentence(notice)});
    return remarks;
}

} // namespace gouji
