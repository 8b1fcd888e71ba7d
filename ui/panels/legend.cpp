#include "ui/panels/legend.h"

#include "ui/models/formtablemodel.h"
#include "ui/panels/formdelegate.h"
#include "ui/panels/statecolours.h"
#include "ui/panels/suspectmark.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPixmap>

namespace gouji {

using namespace Qt::StringLiterals;

namespace {

using Model = FormTableModel;

class Words
{
    Q_DECLARE_TR_FUNCTIONS(gouji::Legend)
};

/// One cell in a state to be explained.
struct Sample
{
    QString words;
    QString text;
    CellState state = CellState::Read;
    bool review = false;
    int severity = -1;
    int failing = 0;
    QString suggestion;
    QString proposed = {};
};

QList<Sample> samples()
{
    constexpr auto error = static_cast<int>(Severity::Error);
    constexpr auto warning = static_cast<int>(Severity::Warning);
    return {
        {.words = Words::tr("read from the original"), .text = u"38"_s, .suggestion = {}},
        {.words = Words::tr("to review, with the number it looks like"),
         .text = u"l"_s,
         .review = true,
         .suggestion = u"1"_s},
        {.words = Words::tr("printed, but blank"),
         .text = {},
         .state = CellState::Blank,
         .suggestion = {}},
        {.words = Words::tr("not in the original"),
         .text = {},
         .state = CellState::Missing,
         .suggestion = {}},
        {.words = Words::tr("corrected by a person"),
         .text = u"17"_s,
         .state = CellState::Corrected,
         .suggestion = {}},
        {.words = Words::tr("looked at and confirmed"),
         .text = u"4"_s,
         .state = CellState::Confirmed,
         .suggestion = {}},
        {.words = Words::tr("error: full corner"),
         .text = u"20"_s,
         .severity = error,
         .failing = 1,
         .suggestion = {}},
        {.words = Words::tr("warning: hollow corner"),
         .text = u"20"_s,
         .severity = warning,
         .suggestion = {}},
        {.words = Words::tr("failing sums meet here: most likely wrong"),
         .text = u"71"_s,
         .failing = 2,
         .suggestion = {}},
        {.words = Words::tr("dashed ring: a proposal would change it"),
         .text = u"71"_s,
         .suggestion = {},
         .proposed = u"17"_s},
    };
}

class SampleModel : public QAbstractListModel
{
public:
    explicit SampleModel(QList<Sample> list)
        : m_samples(std::move(list))
    {}

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_samples.size());
    }

    QVariant data(const QModelIndex &index, int role) const override
    {
        const Sample &sample = m_samples[index.row()];
        switch (role) {
        case Model::SlotRole:
            return static_cast<int>(SlotKind::Value);
        case Qt::DisplayRole:
            return sample.text;
        case Model::StateRole:
            return static_cast<int>(sample.state);
        case Model::ReviewRole:
            return sample.review;
        case Model::SeverityRole:
            return sample.severity;
        case Model::FailingRole:
            return sample.failing;
        case Model::SuggestionRole:
            return sample.suggestion;
        default:
            return {};
        }
    }

private:
    QList<Sample> m_samples;
};

QString picture(const QModelIndex &index, const QString &proposed, const QPalette &palette,
                const QFont &font)
{
    const QFontMetrics metrics(font);
    const QSize size(metrics.horizontalAdvance(u"000000000"_s), metrics.height() + 4);
    QPixmap pixmap(size);
    pixmap.fill(palette.color(QPalette::Base));
    QStyleOptionViewItem option;
    option.rect = QRect(QPoint(), size);
    option.palette = palette;
    option.font = font;
    option.fontMetrics = metrics;
    QPainter painter(&pixmap);
    FormDelegate().paint(&painter, option, index);
    if (!proposed.isEmpty()) {
        painter.setFont(font);
        paintSuspect(painter, option.rect, proposed, StateColours::of(palette));
    }
    painter.end();
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    pixmap.save(&buffer, "PNG");
    return u"<img src=\"data:image/png;base64,%1\">"_s.arg(QString::fromLatin1(png.toBase64()));
}

} // namespace

QString legendHtml(const QPalette &palette, const QFont &font)
{
    const QList<Sample> list = samples();
    const SampleModel model(list);
    QString rows;
    for (int row = 0; row < list.size(); ++row) {
        rows += u"<tr><td>%1&nbsp;&nbsp;&nbsp;</td><td>%2</td></tr>"_s.arg(
            picture(model.index(row), list[row].proposed, palette, font),
            list[row].words.toHtmlEscaped());
    }
    return u"<table>"_s + rows + u"</table>"_s;
}

} // namespace gouji
