#include "app/commandline.h"

#include "app/checkcommand.h"
#include "app/diffcommand.h"
#include "app/exportcommand.h"
#include "app/extractcommand.h"
#include "app/rulescommand.h"
#include "core/batch/processfile.h"
#include "core/export/exporter.h"
#include "core/report/reportfilenames.h"
#include "ui/messages/commandtexts.h"
#include "ui/messages/language.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <sstream>
#include <string_view>

using namespace Qt::StringLiterals;

namespace gouji {

namespace {

constexpr std::array<std::string_view, 5> subcommands = {"extract", "check", "export", "rules",
                                                         "diff"};
const std::string languageOption = "--lang";

/// What the parser fills in, as it wants it.
struct Parsed
{
    std::vector<std::string> files;
    std::string format = "text";
    std::string exportFormat;
    std::string output;
    std::string headings = "official";
    std::string missing = "mark";
    std::string table;
    bool clean = false;
    bool cellMarks = false;
    std::string language;
    std::string rules;
    std::string fault;
    int part = allParts;
    bool withText = false;
};

bool isLanguage(std::string_view code)
{
    return std::ranges::any_of(languages(), [code](Language language) {
        return languageCode(language).toStdString() == code;
    });
}

/// Looks for --lang before anything is parsed: help and errors are to be in that language too.
QString askedLanguage(const QStringList &arguments)
{
    const QString option = QString::fromStdString(languageOption);
    for (qsizetype i = 1; i < arguments.size() && arguments[i] != "--"_L1; ++i) {
        if (arguments[i] == option)
            return arguments.value(i + 1);
        if (arguments[i].startsWith(option + u'='))
            return arguments[i].sliced(option.size() + 1);
    }
    return {};
}

std::vector<std::string> codesOf(const QList<Language> &all)
{
    std::vector<std::string> codes;
    for (const Language language : all)
        codes.push_back(languageCode(language).toStdString());
    return codes;
}

void addGeneralOptions(CLI::App &app, Parsed &parsed)
{
    app.set_help_flag("-h,--help", CommandTexts::help().toStdString());
    app.add_option(languageOption, parsed.language, CommandTexts::language().toStdString())
        ->check(CLI::IsMember(codesOf(languages())));
}

CLI::App *addSubcommand(CLI::App &app, Parsed &parsed, std::string_view name, const QString &about)
{
    CLI::App *subcommand = app.add_subcommand(std::string(name), about.toStdString());
    addGeneralOptions(*subcommand, parsed);
    return subcommand;
}

void addFiles(CLI::App *subcommand, Parsed &parsed)
{
    subcommand->add_option("FILE", parsed.files, CommandTexts::inputFiles().toStdString())
        ->required();
}

CLI::Option *addPart(CLI::App *subcommand, Parsed &parsed)
{
    return subcommand->add_option("--part", parsed.part, CommandTexts::part().toStdString())
        ->check(CLI::PositiveNumber);
}

void addListFormat(CLI::App *subcommand, Parsed &parsed)
{
    subcommand->add_option("--format", parsed.format, CommandTexts::listFormat().toStdString())
        ->check(CLI::IsMember(std::vector<std::string>{"text", "json"}));
}

void addRules(CLI::App *subcommand, Parsed &parsed)
{
    subcommand->add_option("--rules", parsed.rules, CommandTexts::houseRules().toStdString());
}

void addCheckOptions(CLI::App *subcommand, Parsed &parsed)
{
    subcommand->add_option("--format", parsed.format, CommandTexts::checkFormat().toStdString())
        ->check(CLI::IsMember(std::vector<std::string>{"text", "json", "sarif"}));
    std::vector<std::string> faults;
    faults.reserve(faultNames.size());
    for (const auto &named : faultNames)
        faults.push_back(QString(named.name).toStdString());
    subcommand->add_option("--fault", parsed.fault, CommandTexts::faultFilter().toStdString())
        ->check(CLI::IsMember(faults));
    addRules(subcommand, parsed);
}

void addExportOptions(CLI::App *subcommand, Parsed &parsed)
{
    std::vector<std::string> formats;
    for (const QString &format : exportFormats() + QStringList{u"log"_s, u"letter"_s})
        formats.push_back(format.toStdString());
    subcommand->add_option("--to", parsed.exportFormat, CommandTexts::exportFormat().toStdString())
        ->required()
        ->check(CLI::IsMember(formats));
    subcommand->add_option("-o", parsed.output, CommandTexts::outputFile().toStdString());
    subcommand->add_option("--headings", parsed.headings, CommandTexts::headings().toStdString())
        ->check(CLI::IsMember(std::vector<std::string>{"official", "printed"}));
    subcommand->add_option("--missing", parsed.missing, CommandTexts::missing().toStdString())
        ->check(CLI::IsMember(std::vector<std::string>{"mark", "omit"}));
    subcommand->add_option("--table", parsed.table, CommandTexts::table().toStdString())
        ->check(CLI::IsMember(std::vector<std::string>{"wide", "long"}))
        ->excludes(addPart(subcommand, parsed));
    subcommand->add_flag("--clean", parsed.clean, CommandTexts::clean().toStdString());
    subcommand->add_flag("--marks", parsed.cellMarks, CommandTexts::cellMarks().toStdString());
    addFiles(subcommand, parsed);
}

void addEverything(CLI::App &app, Parsed &parsed)
{
    addGeneralOptions(app, parsed);
    app.set_version_flag("--version", "gouji " GOUJI_VERSION,
                         CommandTexts::version().toStdString());
    app.add_option("PATH", parsed.files, CommandTexts::windowPaths().toStdString());
    app.require_subcommand(0, 1);

    CLI::App *extract = addSubcommand(app, parsed, subcommands[0], CommandTexts::aboutExtract());
    extract->add_flag("--text", parsed.withText, CommandTexts::withText().toStdString());
    addPart(extract, parsed);
    addFiles(extract, parsed);
    CLI::App *check = addSubcommand(app, parsed, subcommands[1], CommandTexts::aboutCheck());
    addCheckOptions(check, parsed);
    addPart(check, parsed);
    addFiles(check, parsed);
    addExportOptions(addSubcommand(app, parsed, subcommands[2], CommandTexts::aboutExport()),
                     parsed);
    CLI::App *rules = addSubcommand(app, parsed, subcommands[3], CommandTexts::aboutRules());
    addListFormat(rules, parsed);
    addRules(rules, parsed);
    CLI::App *diff = addSubcommand(app, parsed, subcommands[4], CommandTexts::aboutDiff());
    addListFormat(diff, parsed);
    addPart(diff, parsed);
    addFiles(diff, parsed);
    diff->get_option("FILE")->expected(1, 2);
}

/// The parser would take a file named [a,b] for a list of two names: a mark before it says that it
/// is one text.
constexpr char plainMark = '\x01';

std::string argumentOf(const QString &text)
{
    const std::string argument = text.toStdString();
    return argument.starts_with('[') ? plainMark + argument : argument;
}

QString textOf(const std::string &argument)
{
    return QString::fromStdString(argument.starts_with(plainMark) ? argument.substr(1) : argument);
}

QStringList textsOf(const std::vector<std::string> &arguments)
{
    QStringList texts;
    for (const std::string &argument : arguments)
        texts.append(textOf(argument));
    return texts;
}

/// Says on the streams what the parser has to say; returns the exit status.
int conclude(const CLI::App &app, const CLI::ParseError &error, Output &output)
{
    if (error.get_exit_code() != static_cast<int>(CLI::ExitCodes::Success)) {
        const auto used = app.get_subcommands();
        const QString command = QString::fromStdString(
            used.empty() ? app.get_name() : app.get_name() + ' ' + used.front()->get_name());
        tell(QString::fromUtf8(error.what()) + u'\n' + CommandTexts::seeHelp(command));
        return ExitUsage;
    }
    std::ostringstream said;
    (void)app.exit(error, said, said);
    return output.write(QByteArray::fromStdString(said.str())) ? ExitDone : ExitFailed;
}

/// Parses `arguments` behind the program's name; the exit status when that ends the matter.
std::optional<int> parse(CLI::App &app, const QStringList &arguments, Output &output)
{
    std::vector<std::string> reversed; // as the parser wants them
    for (qsizetype i = arguments.size() - 1; i > 0; --i)
        reversed.push_back(argumentOf(arguments[i]));
    try {
        app.parse(std::move(reversed));
    } catch (const CLI::ParseError &error) {
        return conclude(app, error, output);
    }
    return std::nullopt;
}

Inputs inputsOf(const Parsed &parsed)
{
    return {textsOf(parsed.files), parsed.part};
}

ExportRequest exportRequest(const Parsed &parsed)
{
    ExportRequest request{.inputs = inputsOf(parsed),
                          .format = QString::fromStdString(parsed.exportFormat),
                          .output = textOf(parsed.output),
                          .table = QString::fromStdString(parsed.table)};
    if (parsed.headings == "printed")
        request.choices.headings = DocumentChoices::Headings::Printed;
    if (parsed.missing == "omit")
        request.choices.missing = DocumentChoices::Missing::LeftOut;
    request.choices.draftMark = !parsed.clean;
    request.choices.cellMarks = parsed.cellMarks;
    return request;
}

int runSubcommand(const std::string &name, const Parsed &parsed, Output &output)
{
    if (name == subcommands[0])
        return runExtract({inputsOf(parsed), parsed.withText}, output);
    if (name == subcommands[1])
        return runCheck({.inputs = inputsOf(parsed),
                         .format = QString::fromStdString(parsed.format),
                         .rules = textOf(parsed.rules),
                         .fault = valueOf(QString::fromStdString(parsed.fault), faultNames)},
                        output);
    if (name == subcommands[2])
        return runExport(exportRequest(parsed), output);
    if (name == subcommands[4])
        return runDiff({inputsOf(parsed), parsed.format == "json"}, output);
    return runRules(parsed.format == "json", textOf(parsed.rules), output);
}

} // namespace

bool isCommandLine(std::span<const char *const> arguments)
{
    bool pathSeen = false;
    for (size_t i = 1; i < arguments.size(); ++i) {
        const std::string_view argument = arguments[i];
        if (argument == "--")
            return false;
        if (argument == languageOption) {
            ++i;
            if (i >= arguments.size() || !isLanguage(arguments[i]))
                return true;
        } else if (argument.starts_with(languageOption + '=')) {
            if (!isLanguage(argument.substr(languageOption.size() + 1)))
                return true;
        } else if (argument.starts_with("--")
                   || (argument.starts_with('-') && argument.size() == 2)) {
            return true; // help, version, or an error; options of the toolkit are words after one
                         // dash
        } else if (!argument.starts_with('-')) {
            if (!pathSeen && std::ranges::find(subcommands, argument) != subcommands.end())
                return true;
            pathSeen = true;
        }
    }
    return false;
}

int runCommandLine(const QStringList &arguments)
{
    (void)installLanguage(languageFromCode(askedLanguage(arguments)));
    Output output;
    Parsed parsed;
    CLI::App app(CommandTexts::about().toStdString(), "gouji");
    addEverything(app, parsed);
    if (const auto status = parse(app, arguments, output))
        return *status;
    const auto used = app.get_subcommands();
    if (used.empty()) {
        tell(CommandTexts::subcommandNeeded() + u'\n' + CommandTexts::seeHelp(u"gouji"_s));
        return ExitUsage;
    }
    return runSubcommand(used.front()->get_name(), parsed, output);
}

std::expected<WindowRequest, int> windowRequest(const QStringList &arguments)
{
    Output output;
    Parsed parsed;
    CLI::App app(CommandTexts::about().toStdString(), "gouji");
    addGeneralOptions(app, parsed);
    app.add_option("PATH", parsed.files, CommandTexts::windowPaths().toStdString());
    if (const auto status = parse(app, arguments, output))
        return std::unexpected(*status);
    return WindowRequest{textsOf(parsed.files), QString::fromStdString(parsed.language)};
}

} // namespace gouji
