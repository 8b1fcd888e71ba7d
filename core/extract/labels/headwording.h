#pragma once

#include <QStringList>
#include <QStringView>

namespace gouji {

/// Both name a year, 本年 or 上年 and their kin, but not the same: however alike, what is printed
/// is not that head.
[[nodiscard]] bool namesAnotherYear(QStringView printed, QStringView head);

/// A head of the office's own beside `heads`: no note or page mark, nor what a broken head leaves.
[[nodiscard]] bool mayBeOwnHead(const QString &key, const QStringList &heads);

/// How what is printed where a head of the form belongs stands to that head.
enum class HeadWording {
    Own,     ///< the office's own words for it, or it misspelt
    Another, ///< rather another one of the heads of the form
    Foreign, ///< none of them
};

/// Of the key `printed`, in the place of `head`: `lacking` are the keys of all heads beside it that
/// are not called as in the form, `head` among them, `found` those of the others.
[[nodiscard]] HeadWording headWording(const QString &printed, const QString &head,
                                      const QStringList &lacking, const QStringList &found);

} // namespace gouji
