#include "ui/windows/emptypage.h"

#include "ui/panels/icons.h"

#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace gouji {

using namespace Qt::StringLiterals;

namespace {

constexpr int shownRecentFiles = 5;
constexpr int iconSize = 72;

} // namespace

EmptyPage::EmptyPage(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_open(new QPushButton(this))
    , m_sample(new QPushButton(this))
    , m_recent(new QLabel(this))
{
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_open);
    buttons->addWidget(m_sample);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(14);
    layout->addStretch(2);
    for (QLabel *label : {m_icon, m_title, m_text}) {
        label->setAlignment(Qt::AlignCenter);
        layout->addWidget(label);
    }
    layout->addLayout(buttons);
    layout->addWidget(m_recent, 0, Qt::AlignHCenter);
    layout->addStretch(3);

    m_icon->setPixmap(applicationIcon().pixmap(iconSize));
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    m_title->setFont(large);
    m_open->setDefault(true);
    for (QPushButton *button : {m_open, m_sample})
        button->setMinimumSize(fontMetrics().horizontalAdvance(u'0') * 18,
                               fontMetrics().height() * 2);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_recent->setTextFormat(Qt::RichText);
    connect(m_open, &QPushButton::clicked, this, &EmptyPage::openRequested);
    connect(m_sample, &QPushButton::clicked, this, &EmptyPage::sampleRequested);
    connect(m_recent, &QLabel::linkActivated, this,
            [this](const QString &link) { emit fileRequested(m_recentFiles.value(link.toInt())); });
    retranslate();
}

void EmptyPage::setRecentFiles(const QStringList &paths)
{
    m_recentFiles = paths;
    retranslate();
}

void EmptyPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void EmptyPage::retranslate()
{
    m_title->setText(tr("Open an annual disclosure report"));
    m_text->setText(
        tr("Drop reports here, or open them: Word, PDF, web pages, plain text.\nThe original "
           "stands at "
           "the left, the tables read from it at the right; the sums are checked while you "
           "correct.\nThe original file is never changed."));
    m_open->setText(tr("Open reports…"));
    m_sample->setText(tr("Try the sample"));
    QStringList lines;
    for (int i = 0; i < std::min<qsizetype>(m_recentFiles.size(), shownRecentFiles); ++i) {
        const QFileInfo file(m_recentFiles[i]);
        lines += u"<a href=\"%1\">%2</a> <span style=\"color:gray\">%3</span>"_s.arg(
            QString::number(i), file.fileName().toHtmlEscaped(), file.path().toHtmlEscaped());
    }
    m_recent->setVisible(!lines.isEmpty());
    m_recent->setText(u"<p>"_s + tr("Recently opened") + u"</p><p>"_s + lines.join(u"<br>"_s)
                      + u"</p>"_s);
}

} // namespace gouji
