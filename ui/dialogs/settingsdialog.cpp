#include "ui/dialogs/settingsdialog.h"

#include "core/session/rulesfile.h"
#include "ui/messages/messages.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFileDialog>
#include <QFontDatabase>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

namespace gouji {

using namespace Qt::StringLiterals;

namespace {

constexpr int textSizeStep = 10;
constexpr int longestName = 60;

/// Families that show what stands in reports; "@" marks those for vertical writing.
QStringList chineseFamilies()
{
    QStringList families = QFontDatabase::families(QFontDatabase::SimplifiedChinese);
    families.removeIf([](const QString &family) {
        return family.startsWith(u'@') || QFontDatabase::isPrivateFamily(family);
    });
    return families;
}

void select(QComboBox *box, const QVariant &value)
{
    box->setCurrentIndex(std::max(0, box->findData(value)));
}

} // namespace

SettingsDialog::SettingsDialog(const Preferences &preferences, QWidget *parent)
    : QDialog(parent)
    , m_before(preferences)
    , m_language(new QComboBox(this))
    , m_theme(new QComboBox(this))
    , m_font(new QComboBox(this))
    , m_textSize(new QSpinBox(this))
    , m_userName(new QLineEdit(this))
    , m_afterEnter(new QComboBox(this))
    , m_rules(new QLineEdit(this))
    , m_chooseRules(new QToolButton(this))
    , m_rulesError(new QLabel(this))
    , m_reopens(new QCheckBox(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    m_language->setObjectName(u"language"_s);
    m_theme->setObjectName(u"theme"_s);
    m_font->setObjectName(u"font"_s);
    m_textSize->setObjectName(u"textSize"_s);
    m_userName->setObjectName(u"userName"_s);
    m_afterEnter->setObjectName(u"afterEnter"_s);
    m_rules->setObjectName(u"rules"_s);
    m_rulesError->setObjectName(u"rulesError"_s);
    m_reopens->setObjectName(u"reopens"_s);
    for (const Language language : languages())
        m_language->addItem(languageName(language), static_cast<int>(language));
    for (const Theme theme : {Theme::System, Theme::Light, Theme::Dark})
        m_theme->addItem({}, static_cast<int>(theme));
    m_font->addItem({}, QString());
    for (const QString &family : chineseFamilies())
        m_font->addItem(family, family);
    for (const AfterEnter where : {AfterEnter::NextProblem, AfterEnter::NextCell})
        m_afterEnter->addItem({}, static_cast<int>(where));
    m_textSize->setRange(Preferences::smallestText, Preferences::largestText);
    m_textSize->setSingleStep(textSizeStep);
    m_userName->setMaxLength(longestName);
    buildLayout();
    retranslate();
    fill(preferences);
    connectFields();
}

void SettingsDialog::buildLayout()
{
    auto *form = new QFormLayout;
    for (QWidget *field : std::initializer_list<QWidget *>{m_language, m_theme, m_font, m_textSize,
                                                           m_userName, m_afterEnter}) {
        auto *label = new QLabel(this);
        label->setBuddy(field);
        m_labels.append(label);
        form->addRow(label, field);
    }
    auto *rulesLabel = new QLabel(this);
    rulesLabel->setBuddy(m_rules);
    m_labels.append(rulesLabel);
    auto *rules = new QHBoxLayout;
    rules->addWidget(m_rules, 1);
    rules->addWidget(m_chooseRules);
    form->addRow(rulesLabel, rules);
    m_rulesError->setWordWrap(true);
    m_rulesError->setTextFormat(Qt::PlainText);
    m_rulesError->hide();
    form->addRow(m_rulesError);
    form->addRow(m_reopens);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addStretch();
    layout->addWidget(m_buttons);
}

void SettingsDialog::connectFields()
{
    const auto tell = [this] {
        if (!m_filling)
            emit changed(preferences());
    };
    for (QComboBox *box : {m_language, m_theme, m_font, m_afterEnter})
        connect(box, &QComboBox::currentIndexChanged, this, tell);
    connect(m_textSize, &QSpinBox::valueChanged, this, tell);
    connect(m_userName, &QLineEdit::textChanged, this, tell);
    connect(m_rules, &QLineEdit::textChanged, this, [this, tell] {
        checkRules();
        tell();
    });
    connect(m_chooseRules, &QToolButton::clicked, this, &SettingsDialog::chooseRules);
    connect(m_reopens, &QCheckBox::toggled, this, tell);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void SettingsDialog::chooseRules()
{
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Rules of the house"), m_rules->text(),
                                     tr("Rules (*.json)") + u";;"_s + tr("All files") + u" (*)"_s);
    if (!path.isEmpty())
        m_rules->setText(path);
}

void SettingsDialog::checkRules()
{
    const QString path = m_rules->text().trimmed();
    const auto catalogue = loadCatalogue(path);
    if (catalogue)
        m_rulesFile = path;
    m_rulesError->setText(catalogue ? QString() : Messages::sentence(catalogue.error()));
    m_rulesError->setVisible(!catalogue);
}

void SettingsDialog::fill(const Preferences &preferences)
{
    const QScopedValueRollback filling(m_filling, true);
    select(m_language, static_cast<int>(preferences.language));
    select(m_theme, static_cast<int>(preferences.theme));
    select(m_font, preferences.fontFamily);
    m_textSize->setValue(preferences.textSize);
    m_userName->setText(preferences.userName);
    select(m_afterEnter, static_cast<int>(preferences.afterEnter));
    m_rulesFile = preferences.rulesFile;
    m_rules->setText(preferences.rulesFile);
    checkRules();
    m_reopens->setChecked(preferences.reopens);
}

Preferences SettingsDialog::preferences() const
{
    return {.language = static_cast<Language>(m_language->currentData().toInt()),
            .theme = static_cast<Theme>(m_theme->currentData().toInt()),
            .fontFamily = m_font->currentData().toString(),
            .textSize = m_textSize->value(),
            .userName = m_userName->text().trimmed(),
            .afterEnter = static_cast<AfterEnter>(m_afterEnter->currentData().toInt()),
            .rulesFile = m_rulesFile,
            .reopens = m_reopens->isChecked()};
}

void SettingsDialog::reject()
{
    if (preferences() != m_before)
        emit changed(m_before);
    QDialog::reject();
}

void SettingsDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SettingsDialog::retranslate()
{
    setWindowTitle(tr("Settings"));
    const QStringList texts = {tr("&Language:"),
                               tr("&Appearance:"),
                               tr("&Font:"),
                               tr("Text &size:"),
                               tr("Your &name in the journal:"),
                               tr("After &Enter go to:"),
                               tr("&Rules of the house:")};
    for (qsizetype i = 0; i < texts.size(); ++i)
        m_labels[i]->setText(texts[i]);
    m_rules->setPlaceholderText(tr("only those of the form"));
    m_chooseRules->setText(tr("…"));
    m_chooseRules->setAccessibleName(tr("Choose a file with rules"));
    m_chooseRules->setToolTip(tr("Choose a file with rules"));
    checkRules();
    m_theme->setItemText(0, tr("As the desktop"));
    m_theme->setItemText(1, tr("Light"));
    m_theme->setItemText(2, tr("Dark"));
    m_font->setItemText(0, tr("The desktop's"));
    m_textSize->setSuffix(tr(" %"));
    m_afterEnter->setItemText(0, tr("the next problem"));
    m_afterEnter->setItemText(1, tr("the next cell"));
    m_reopens->setText(tr("At the start, &open what was open at the end"));
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("OK"));
    m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
}

} // namespace gouji
