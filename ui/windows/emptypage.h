#pragma once

#include <QStringList>
#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace gouji {

/// What the window shows while no report is open: what to do, and where to begin.
class EmptyPage : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyPage(QWidget *parent = nullptr);

    void setRecentFiles(const QStringList &paths);

signals:
    void openRequested();
    void sampleRequested();
    void fileRequested(const QString &path);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_open;
    QPushButton *m_sample;
    QLabel *m_recent;
    QStringList m_recentFiles;
};

} // namespace gouji
