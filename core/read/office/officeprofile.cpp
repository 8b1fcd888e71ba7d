#include "core/read/office/officeprofile.h"

#include <QDir>
#include <QFile>
#include <QUrl>

#include <array>

namespace gouji {

namespace {

using namespace Qt::StringLiterals;

struct Setting
{
    const char *path; ///< below /org.openoffice.
    const char *name;
    const char *value;
};

constexpr std::array settings = {
    Setting{"Office.Common/Security/Scripting", "DisableMacrosExecution", "true"},
    Setting{"Office.Common/Security/Scripting", "MacroSecurityLevel", "3"},
    Setting{"Office.Common/Security/Scripting", "CheckDocumentEvents", "false"},
    Setting{"Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"},
    // Links to other documents, pictures included: never brought up to date.
    Setting{"Office.Writer/Content/Update", "Link", "2"},
    Setting{"Office.Calc/Content/Update", "Link", "2"},
    // Whatever would be asked for all the same is asked of a port where nobody answers.
    Setting{"Inet/Settings", "ooInetProxyType", "2"},
    Setting{"Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"},
    Setting{"Inet/Settings", "ooInetHTTPProxyPort", "9"},
    Setting{"Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"},
    Setting{"Inet/Settings", "ooInetHTTPSProxyPort", "9"},
    Setting{"Inet/Settings", "ooInetFTPProxyName", "127.0.0.1"},
    Setting{"Inet/Settings", "ooInetFTPProxyPort", "9"},
    Setting{"Inet/Settings", "ooInetNoProxy", ""},
    // Cells are numbers as printed; no formula is worked out anew.
    Setting{"Office.Calc/Formula/Load", "OOXMLRecalcMode", "1"},
    Setting{"Office.Calc/Formula/Load", "ODFRecalcMode", "1"},
    Setting{"Office.Recovery/RecoveryInfo", "Enabled", "false"},
    Setting{"Office.Recovery/AutoSave", "Enabled", "false"},
    Setting{"Office.Common/Misc", "FirstRun", "false"},
};

QByteArray registry()
{
    QByteArray xml = R"(<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
)";
    for (const Setting &setting : settings)
        xml += R"(<item oor:path="/org.openoffice.)" + QByteArray(setting.path)
               + R"("><prop oor:name=")" + setting.name + R"(" oor:op="fuse"><value>)"
               + setting.value + "</value></prop></item>\n";
    return xml + "</oor:items>\n";
}

} // namespace

Result<std::unique_ptr<OfficeProfile>> OfficeProfile::create()
{
    std::unique_ptr<OfficeProfile> profile(new OfficeProfile);
    const QTemporaryDir &folder = profile->m_folder;
    if (!folder.isValid())
        return failure(ErrorCode::FileNotWritable, QDir::tempPath(), folder.errorString());
    QFile file(folder.filePath(u"user/registrymodifications.xcu"_s));
    const QByteArray content = registry();
    if (!QDir(folder.path()).mkdir(u"user"_s) || !file.open(QIODevice::WriteOnly)
        || file.write(content) != content.size() || !file.flush())
        return failure(ErrorCode::FileNotWritable, file.fileName(), file.errorString());
    return profile;
}

QString OfficeProfile::argument() const
{
    return u"-env:UserInstallation="_s
           + QString::fromLatin1(QUrl::fromLocalFile(m_folder.path()).toEncoded());
}

QProcessEnvironment OfficeProfile::environment() const
{
    QProcessEnvironment environment;
    environment.insert(u"PATH"_s, qEnvironmentVariable("PATH", u"/usr/bin:/bin"_s));
    environment.insert(u"HOME"_s, m_folder.path());
    environment.insert(u"TMPDIR"_s, m_folder.path());
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    environment.insert(u"TZ"_s, u"UTC"_s);
    environment.insert(u"SAL_USE_VCLPLUGIN"_s, u"svp"_s); // needs no screen
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"disabled:"_s);
    return environment;
}

} // namespace gouji
