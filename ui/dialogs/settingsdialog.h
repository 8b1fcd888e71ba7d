#pragma once

#include "ui/dialogs/preferences.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QSpinBox;
class QToolButton;

namespace gouji {

/// Sets what a person can set; everything is to be seen at once, and Cancel puts it all back.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit SettingsDialog(const Preferences &preferences, QWidget *parent = nullptr);

    [[nodiscard]] Preferences preferences() const;

signals:
    /// At every change; after Cancel once more with what it was.
    void changed(const gouji::Preferences &preferences);

protected:
    void changeEvent(QEvent *event) override;
    void reject() override;

private:
    void buildLayout();
    void connectFields();
    void chooseRules();
    /// Says what is wrong with the file named, if anything is.
    void checkRules();
    void fill(const Preferences &preferences);
    void retranslate();

    const Preferences m_before;
    QList<QLabel *> m_labels;
    QComboBox *m_language;
    QComboBox *m_theme;
    QComboBox *m_font;
    QSpinBox *m_textSize;
    QLineEdit *m_userName;
    QComboBox *m_afterEnter;
    QLineEdit *m_rules;
    QToolButton *m_chooseRules;
    QLabel *m_rulesError;
    QString m_rulesFile; ///< the last one named that can be used
    QCheckBox *m_reopens;
    QDialogButtonBox *m_buttons;
    bool m_filling = false;
};

} // namespace gouji
