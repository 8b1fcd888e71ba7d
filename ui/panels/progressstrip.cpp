#include "ui/panels/progressstrip.h"

#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

#include <chrono>

namespace gouji {

namespace {

using namespace std::chrono_literals;

/// What is through sooner needs no telling.
constexpr auto delay = 250ms;
constexpr int barWidth = 200;

} // namespace

ProgressStrip::ProgressStrip(QWidget *parent)
    : QFrame(parent)
    , m_text(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_cancel(new QPushButton(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 4, 6, 4);
    layout->setSpacing(10);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_bar);
    layout->addWidget(m_cancel);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_bar->setFixedWidth(barWidth);
    m_bar->setTextVisible(false);
    m_cancel->setAutoDefault(false);
    m_delay.setSingleShot(true);
    m_delay.setInterval(delay);
    connect(&m_delay, &QTimer::timeout, this, &QWidget::show);
    connect(m_cancel, &QPushButton::clicked, this, &ProgressStrip::cancelRequested);
    retranslate();
    hide();
}

void ProgressStrip::setProgress(int done, int all, const QString &path)
{
    m_done = done;
    m_all = all;
    m_name = QFileInfo(path).fileName();
    m_bar->setRange(0, all);
    m_bar->setValue(done);
    retranslate();
    if (isHidden() && !m_delay.isActive())
        m_delay.start();
}

void ProgressStrip::finish()
{
    m_delay.stop();
    hide();
}

QString ProgressStrip::text() const
{
    return m_text->text();
}

void ProgressStrip::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ProgressStrip::retranslate()
{
    m_text->setText(tr("Opening %1 of %2: %3").arg(m_done + 1).arg(m_all).arg(m_name));
    m_bar->setAccessibleName(tr("Progress"));
    m_cancel->setText(tr("Cancel"));
}

} // namespace gouji
