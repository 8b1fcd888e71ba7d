#pragma once

#include <QString>
#include <QStringView>

#include <vector>

namespace gouji {

/// The complex fields that are open in a paragraph: instructions, and behind them what they show.
class DocxFields
{
public:
    /// At a `w:fldChar` of this type. True where a field ends that shows something which stands
    /// nowhere in the document.
    [[nodiscard]] bool pass(QStringView type)
    {
        if (type == u"begin") {
            m_open.emplace_back();
        } else if (type == u"separate" && !m_open.empty()) {
            m_open.back().shows = true;
        } else if (type == u"end" && !m_open.empty()) {
            const Field field = std::move(m_open.back());
            m_open.pop_back();
            return !field.shows
                   && field.instructions.trimmed().startsWith(u"EQ", Qt::CaseInsensitive);
        }
        return false;
    }

    void instruct(const QString &text)
    {
        if (!m_open.empty())
            m_open.back().instructions += text;
    }

    /// What a field shows there is an argument of another one, and not seen.
    [[nodiscard]] bool isArgument() const
    {
        for (std::size_t i = 0; i + 1 < m_open.size(); ++i) {
            if (!m_open[i].shows)
                return true;
        }
        return false;
    }

    /// Fields that were never ended end with their paragraph.
    void clear() { m_open.clear(); }

private:
    struct Field
    {
        QString instructions;
        bool shows = false; ///< its instructions have ended
    };

    std::vector<Field> m_open;
};

} // namespace gouji
