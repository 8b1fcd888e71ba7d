#include "core/read/office/officeconverter.h"

#include "core/read/office/childprocess.h"
#include "core/read/office/officeprofile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace gouji {

namespace {

using namespace Qt::StringLiterals;

/// It maps much more than it uses.
constexpr qint64 maximumMemory = qint64(4) * 1024 * 1024 * 1024;

QString targetSuffix(OfficeTarget target)
{
    return target == OfficeTarget::WordDocument ? u"docx"_s : u"html"_s;
}

QString filterOf(OfficeTarget target)
{
    return target == OfficeTarget::WordDocument ? u"docx:MS Word 2007 XML"_s
                                                : u"html:HTML (StarCalc)"_s;
}

/// The first line that blames something, without what stands before the blame.
QString complaint(const QString &outputFile)
{
    constexpr qint64 mostBytes = 8192;
    QFile file(outputFile);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QStringList lines = QString::fromUtf8(file.read(mostBytes)).split(u'\n');
    for (const QString &line : lines) {
        const qsizetype at = line.indexOf(u"Error: "_s);
        if (at >= 0)
            return line.sliced(at + 7).trimmed();
    }
    return {};
}

Result<QByteArray> contentOf(const QString &fileName, const QString &path, const ReadLimits &limits)
{
    QFile file(fileName);
    if (file.size() > limits.maximumBytes)
        return failure(ErrorCode::FileTooLarge, path, QString::number(limits.maximumBytes));
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileNotReadable, path, file.errorString());
    return file.readAll();
}

} // namespace

OfficeConverter::OfficeConverter(QString program)
    : m_program(std::move(program))
{}

OfficeConverter::~OfficeConverter() = default;

QString OfficeConverter::installedProgram()
{
    for (const QString &name : {u"soffice"_s, u"libreoffice"_s}) {
        const QString found = QStandardPaths::findExecutable(name);
        if (!found.isEmpty())
            return found;
    }
    return QStandardPaths::findExecutable(u"soffice"_s, {u"/usr/lib/libreoffice/program"_s,
                                                         u"/usr/lib64/libreoffice/program"_s,
                                                         u"/opt/libreoffice/program"_s});
}

/// Debian packs what reads texts and what reads sheets apart.
bool OfficeConverter::isPartMissing(OfficeTarget target) const
{
    const QDir folder = QFileInfo(QFileInfo(m_program).canonicalFilePath()).dir();
    const QString library =
        target == OfficeTarget::WordDocument ? u"libswlo.so"_s : u"libsclo.so"_s;
    return folder.exists(u"soffice.bin"_s) && !folder.exists(library);
}

Result<QByteArray> OfficeConverter::convert(const QByteArray &bytes, const OfficeFormat &format,
                                            const QString &path, const ReadOptions &options) const
{
    if (m_program.isEmpty() || isPartMissing(format.target))
        return failure(ErrorCode::ConverterMissing, path, format.package());
    constexpr std::chrono::milliseconds patience{20};
    std::unique_lock lock(m_busy, std::defer_lock);
    while (!lock.try_lock_for(patience)) {
        if (options.progress.isCancelled())
            return failure(ErrorCode::Cancelled);
    }
    const QTemporaryDir folder;
    QFile source(folder.filePath(u"source."_s + format.suffix));
    if (!folder.isValid() || !source.open(QIODevice::WriteOnly)
        || source.write(bytes) != bytes.size() || !source.flush())
        return failure(ErrorCode::FileNotWritable, source.fileName(), source.errorString());
    source.close();
    return convertIn(folder.path(), format, path, options);
}

Result<QByteArray> OfficeConverter::convertIn(const QString &folder, const OfficeFormat &format,
                                              const QString &path, const ReadOptions &options) const
{
    if (!m_profile) {
        auto created = OfficeProfile::create();
        if (!created)
            return std::unexpected(created.error());
        m_profile = std::move(*created);
    }
    const QString output = folder + u"/output"_s;
    const ChildProcess child{
        .program = m_program,
        .arguments = {m_profile->argument(), u"--headless"_s, u"--norestore"_s, u"--nologo"_s,
                      u"--nodefault"_s, u"--nolockcheck"_s, u"--nofirststartwizard"_s,
                      u"--convert-to"_s, filterOf(format.target), u"--outdir"_s,
                      folder + u"/converted"_s, folder + u"/source."_s + format.suffix},
        .environment = m_profile->environment(),
        .folder = folder,
        .outputFile = output,
        .maximumMemory = maximumMemory,
        .maximumFileBytes = options.limits.maximumUnpackedBytes,
    };
    const ChildEnd end = runChild(child, options.limits.maximumConversionTime, options.progress);
    if (end != ChildEnd::Exited)
        m_profile.reset(); // who knows in what state it was left
    switch (end) {
    case ChildEnd::Cancelled:
        return failure(ErrorCode::Cancelled);
    case ChildEnd::TimedOut:
        return failure(ErrorCode::TimedOut, path,
                       QString::number(options.limits.maximumConversionTime.count() / 1000));
    case ChildEnd::NoProgram:
        return failure(ErrorCode::ConverterMissing, path, format.package());
    case ChildEnd::Exited:
    case ChildEnd::Crashed:
        break;
    }
    // Its exit status says nothing about the conversion.
    const QString converted = folder + u"/converted/source."_s + targetSuffix(format.target);
    if (!QFileInfo(converted).isFile())
        return failure(ErrorCode::ConversionFailed, path, complaint(output));
    return contentOf(converted, path, options.limits);
}

} // namespace gouji
