#include "core/export/documentstyle.h"

using namespace Qt::StringLiterals;

namespace gouji {

namespace {

const QStringList &freeSerif()
{
    static const QStringList fonts = {u"Noto Serif CJK SC"_s, u"Source Han Serif SC"_s,
                                      u"SimSun"_s};
    return fonts;
}

const QStringList &freeSans()
{
    static const QStringList fonts = {u"Noto Sans CJK SC"_s, u"Source Han Sans SC"_s,
                                      u"WenQuanYi Zen Hei"_s};
    return fonts;
}

ParagraphStyle bodyStyle()
{
    return {.fontFamily = u"仿宋_GB2312"_s,
            .freeFonts = QStringList{u"仿宋"_s, u"FangSong"_s} + freeSerif(),
            .firstLineIndent = 2,
            .colour = {}};
}

ParagraphStyle titleStyle()
{
    return {.fontFamily = u"方正小标宋简体"_s,
            .freeFonts = freeSerif(),
            .fontSize = 22,
            .align = TextAlign::Centre,
            .lineHeight = 35,
            .spaceAfter = PageStyle::lineHeight,
            .colour = {}};
}

ParagraphStyle headingStyle()
{
    return {.fontFamily = u"黑体"_s,
            .freeFonts = QStringList{u"SimHei"_s} + freeSans(),
            .firstLineIndent = 2,
            .spaceBefore = 6,
            .colour = {}};
}

ParagraphStyle subheadingStyle()
{
    ParagraphStyle style = bodyStyle();
    style.fontFamily = u"楷体_GB2312"_s;
    style.freeFonts = QStringList{u"楷体"_s, u"KaiTi"_s} + freeSerif();
    return style;
}

ParagraphStyle salutationStyle()
{
    ParagraphStyle style = bodyStyle();
    style.firstLineIndent = 0;
    return style;
}

ParagraphStyle signatureStyle()
{
    ParagraphStyle style = salutationStyle();
    style.align = TextAlign::Right;
    style.rightIndent = 2;
    return style;
}

ParagraphStyle noteStyle()
{
    return {.fontFamily = u"楷体_GB2312"_s,
            .freeFonts = QStringList{u"楷体"_s, u"KaiTi"_s} + freeSerif(),
            .fontSize = 10.5,
            .align = TextAlign::Left,
            .lineHeight = 16,
            .spaceBefore = 3,
            .spaceAfter = 3,
            .colour = {}};
}

ParagraphStyle draftStyle()
{
    return {.fontFamily = u"黑体"_s,
            .freeFonts = QStringList{u"SimHei"_s} + freeSans(),
            .fontSize = 10.5,
            .align = TextAlign::Centre,
            .lineHeight = 16,
            .bold = true,
            .colour = u"C00000"_s};
}

} // namespace

const ParagraphStyle &styleOf(ParagraphRole role)
{
    static const ParagraphStyle title = titleStyle();
    static const ParagraphStyle heading = headingStyle();
    static const ParagraphStyle subheading = subheadingStyle();
    static const ParagraphStyle body = bodyStyle();
    static const ParagraphStyle salutation = salutationStyle();
    static const ParagraphStyle signature = signatureStyle();
    static const ParagraphStyle note = noteStyle();
    static const ParagraphStyle draft = draftStyle();
    switch (role) {
    case ParagraphRole::Title:
        return title;
    case ParagraphRole::Heading:
        return heading;
    case ParagraphRole::Subheading:
        return subheading;
    case ParagraphRole::Body:
        return body;
    case ParagraphRole::Salutation:
        return salutation;
    case ParagraphRole::Signature:
        return signature;
    case ParagraphRole::Note:
        return note;
    case ParagraphRole::Draft:
        return draft;
    }
    return body;
}

const ParagraphStyle &tableTextStyle()
{
    static const ParagraphStyle style = {.fontFamily = u"宋体"_s,
                                         .freeFonts = QStringList{u"SimSun"_s} + freeSerif(),
                                         .fontSize = 12,
                                         .align = TextAlign::Centre,
                                         .colour = {}};
    return style;
}

const ParagraphStyle &pageNumberStyle()
{
    static const ParagraphStyle style = {.fontFamily = u"宋体"_s,
                                         .freeFonts = QStringList{u"SimSun"_s} + freeSerif(),
                                         .fontSize = 14,
                                         .align = TextAlign::Right,
                                         .colour = {}};
    return style;
}

QString groundOf(DocumentMark mark)
{
    switch (mark) {
    case DocumentMark::None:
        return {};
    case DocumentMark::Missing:
        return u"D9D9D9"_s;
    case DocumentMark::Review:
        return u"FCE4D6"_s;
    case DocumentMark::Corrected:
        return u"FFE699"_s;
    case DocumentMark::Confirmed:
        return u"E2EFDA"_s;
    }
    return {};
}

const QList<ParagraphRole> &allParagraphRoles()
{
    static const QList<ParagraphRole> roles = {ParagraphRole::Title,      ParagraphRole::Heading,
                                               ParagraphRole::Subheading, ParagraphRole::Body,
                                               ParagraphRole::Salutation, ParagraphRole::Signature,
                                               ParagraphRole::Note,       ParagraphRole::Draft};
    return roles;
}

QString xmlText(const QString &text)
{
    QString kept;
    kept.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar character = text[i];
        if (character.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            kept += character;
            kept += text[++i];
            continue;
        }
        const char16_t unit = character.unicode();
        const bool allowed = (unit >= 0x20 || unit == u'\t' || unit == u'\n')
                             && !character.isSurrogate() && unit < 0xFFFE;
        kept += allowed ? character : QChar(QChar::ReplacementCharacter);
    }
    return kept;
}

} // namespace gouji
