#pragma once

#include <QLineEdit>

#include <optional>

namespace gouji {

/// The line a value is typed in. Keys that lead out of it are told, not obeyed: whether what was
/// typed may stand is for others to say.
class CellEditor : public QLineEdit
{
    Q_OBJECT

public:
    enum class Way { Onward, Up, Down, Left, Right, RowBegin, RowEnd };

    explicit CellEditor(QWidget *parent = nullptr);

    /// What stands in the cell; only the first call fills the line, as later ones would write over
    /// what is being typed.
    void fill(const QString &text);
    [[nodiscard]] QString original() const { return m_original; }

    /// Begun by typing: arrows, Home and End lead to other cells. Else they move in the text.
    void setOvertyping(bool overtyping) { m_overtyping = overtyping; }
    /// The text cannot stand in the cell.
    void setRefused(bool refused);

    /// Where the key leads, if it leads out.
    [[nodiscard]] std::optional<Way> wayOf(const QKeyEvent &event) const;

private:
    QString m_original;
    bool m_filled = false;
    bool m_overtyping = false;
};

} // namespace gouji
