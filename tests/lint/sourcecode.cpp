#include "tests/lint/sourcecode.h"

#include <QDirIterator>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gouji::lint {
namespace {

/// Walks over C++ and blanks what is not asked for. Knows comments, literals and raw literals: no
/// more of the language is needed to tell code from text.
class Blanker
{
public:
    Blanker(QStringView code, bool blankLiterals)
        : m_text(code.toString())
        , m_blankLiterals(blankLiterals)
    {}

    [[nodiscard]] QString run()
    {
        while (m_at < m_text.size())
            step();
        return m_text;
    }

private:
    void step()
    {
        const QStringView rest = QStringView(m_text).sliced(m_at);
        if (rest.startsWith("//"_L1))
            blankTo(endOf(m_text.indexOf(u'\n', m_at), 0));
        else if (rest.startsWith("/*"_L1))
            blankTo(endOf(m_text.indexOf("*/"_L1, m_at + 2), 2));
        else if (rest.startsWith("R\""_L1))
            rawLiteral();
        else if (rest.front() == u'"' || (rest.front() == u'\'' && !isDigitSeparator()))
            literal(rest.front());
        else
            ++m_at;
    }

    [[nodiscard]] bool isDigitSeparator() const
    {
        return m_at > 0 && m_text[m_at - 1].isLetterOrNumber() && m_text[m_at - 1] != u'u'
               && m_text[m_at - 1] != u'U' && m_text[m_at - 1] != u'L';
    }

    [[nodiscard]] qsizetype endOf(qsizetype found, qsizetype length) const
    {
        return found < 0 ? m_text.size() : found + length;
    }

    void blankTo(qsizetype end)
    {
        for (; m_at < end; ++m_at) {
            if (m_text[m_at] != u'\n')
                m_text[m_at] = u' ';
        }
    }

    void passLiteral(qsizetype begin, qsizetype end)
    {
        m_at = begin;
        if (m_blankLiterals)
            blankTo(end);
        m_at = end;
    }

    void rawLiteral()
    {
        const qsizetype open = m_text.indexOf(u'(', m_at);
        if (open < 0) {
            m_at = m_text.size();
            return;
        }
        const QString close = u')' + m_text.sliced(m_at + 2, open - m_at - 2) + u'"';
        const qsizetype end = endOf(m_text.indexOf(close, open), 0);
        passLiteral(open + 1, end);
        m_at = std::min(end + close.size(), m_text.size());
    }

    void literal(QChar quote)
    {
        qsizetype end = m_at + 1;
        while (end < m_text.size() && m_text[end] != quote && m_text[end] != u'\n')
            end += m_text[end] == u'\\' ? 2 : 1;
        end = std::min(end, m_text.size());
        passLiteral(m_at + 1, end);
        m_at = std::min(end + 1, m_text.size());
    }

    QString m_text;
    qsizetype m_at = 0;
    bool m_blankLiterals;
};

} // namespace

QString Offence::toString() const
{
    const QString place = line > 0 ? path + u':' + QString::number(line) : path;
    return place + u": "_s + what;
}

QList<SourceFile> readSources(const QStringList &folders, const QStringList &suffixes)
{
    const QString root = QStringLiteral(GOUJI_SOURCE_DIR) + u'/';
    QStringList globs;
    for (const QString &suffix : suffixes)
        globs << u"*."_s + suffix;
    QList<SourceFile> result;
    for (const QString &folder : folders) {
        QDirIterator it(root + folder, globs, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            if (file.open(QIODevice::ReadOnly))
                result.append(
                    {file.fileName().sliced(root.size()), QString::fromUtf8(file.readAll())});
        }
    }
    std::ranges::sort(result, {}, &SourceFile::path);
    return result;
}

QByteArray listed(const QList<Offence> &offences)
{
    QStringList lines{QString::number(offences.size()) + u" offences"_s};
    for (const Offence &offence : offences)
        lines << offence.toString();
    return lines.join(u'\n').toUtf8();
}

QString withoutComments(QStringView code)
{
    return Blanker(code, false).run();
}

QString withoutLiterals(QStringView code)
{
    return Blanker(code, true).run();
}

qsizetype lineAt(QStringView text, qsizetype position)
{
    return text.first(position).count(u'\n') + 1;
}

} // namespace gouji::lint
