// SPDX-License-Identifier: GPL-3.0-or-later
#include "process/Child.h"

#include <QFile>
#include <QProcessEnvironment>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <grp.h>
#include <linux/close_range.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace process {
namespace {

constexpr int pipeBytes = 1 << 20;

/// A list of C strings as exec wants it, built before fork: between fork and exec nothing may allocate.
class StringArray
{
public:
    void append(QByteArray text) { m_texts.push_back(std::move(text)); }
    char* const* data()
    {
        m_pointers.clear();
        for (QByteArray& text : m_texts)
            m_pointers.push_back(text.data());
        m_pointers.push_back(nullptr);
        return m_pointers.data();
    }

private:
    std::vector<QByteArray> m_texts;
    std::vector<char*> m_pointers;
};

struct Pipe
{
    base::FileDescriptor read;
    base::FileDescriptor write;
};

base::Result<Pipe> makePipe()
{
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        return base::failure(base::storageError(QStringLiteral("pipe"), errno));
    return Pipe{base::FileDescriptor(ends[0]), base::FileDescriptor(ends[1])};
}

/// An allowlist, not our own environment: PG* variables and loader tricks must not reach a tool.
StringArray environmentOf(const Command& command)
{
    QMap<QString, QString> values;
    const QProcessEnvironment own = QProcessEnvironment::systemEnvironment();
    for (const char* name : {"PATH", "HOME", "USER", "LOGNAME", "TMPDIR", "XDG_RUNTIME_DIR", "KRB5CCNAME",
                             "KRB5_CONFIG", "PGPASSFILE", "PGSERVICEFILE", "PGSYSCONFDIR"})
        if (own.contains(QLatin1String(name)))
            values.insert(QLatin1String(name), own.value(QLatin1String(name)));
    // The tools' own messages in English: they go into the log as they are, and progress is read from them.
    values.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    if (command.account) {
        values.insert(QStringLiteral("HOME"), command.account->home);
        values.insert(QStringLiteral("USER"), command.account->name);
        values.insert(QStringLiteral("LOGNAME"), command.account->name);
    }
    values.insert(command.environment);
    StringArray array;
    for (auto it = values.begin(); it != values.end(); ++it)
        array.append(QFile::encodeName(it.key() + u'=' + it.value()));
    return array;
}

struct Plumbing
{
    int input = -1;
    int output = -1;
    int errors = -1;
    int report = -1;
    pid_t parent = -1;
};

/// What unshare() needs, made before fork. Who is not root needs a user namespace around that of the network
/// (user_namespaces(7)), in which the own user and group are what they were.
struct NetworkNamespace
{
    bool isWanted = false;
    bool needsUser = ::geteuid() != 0;
    QByteArray users = QByteArray::number(::geteuid()) + ' ' + QByteArray::number(::geteuid()) + " 1";
    QByteArray groups = QByteArray::number(::getegid()) + ' ' + QByteArray::number(::getegid()) + " 1";
};

/// Async-signal-safe.
void writeTo(const char* path, const char* text, size_t size)
{
    const int file = ::open(path, O_WRONLY | O_CLOEXEC);
    if (file < 0)
        return;
    [[maybe_unused]] const ssize_t written = ::write(file, text, size);
    ::close(file);
}

/// Best effort; async-signal-safe.
void leaveNetwork(const NetworkNamespace& network)
{
    if (!network.isWanted ||
        ::unshare(network.needsUser ? CLONE_NEWUSER | CLONE_NEWNET : CLONE_NEWNET) != 0 || !network.needsUser)
        return;
    writeTo("/proc/self/setgroups", "deny", 4);
    writeTo("/proc/self/uid_map", network.users.constData(), static_cast<size_t>(network.users.size()));
    writeTo("/proc/self/gid_map", network.groups.constData(), static_cast<size_t>(network.groups.size()));
}

/// The child's side, from fork to exec: only async-signal-safe calls. Writes errno to `report` when it fails.
[[noreturn]] void becomeProgram(const Plumbing& plumbing, const char* program, char* const* arguments,
                                char* const* environment, const char* folder, const Account* account,
                                const NetworkNamespace& network)
{
    const auto fail = [&plumbing] {
        const int cause = errno;
        [[maybe_unused]] const ssize_t written = ::write(plumbing.report, &cause, sizeof cause);
        ::_exit(127);
    };
    ::setpgid(0, 0);
    leaveNetwork(network);
    if (account &&
        (::setgroups(0, nullptr) != 0 || ::setgid(account->group) != 0 || ::setuid(account->user) != 0))
        fail();
    // After setuid, which clears it. Had the parent died before this line, its signal would be missed.
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != plumbing.parent)
        ::_exit(127);

    sigset_t none;
    ::sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    for (const int number : {SIGINT, SIGTERM, SIGPIPE, SIGXFSZ, SIGHUP, SIGCHLD})
        ::signal(number, SIG_DFL);
    const rlimit noCore{0, 0};
    ::setrlimit(RLIMIT_CORE, &noCore);
    ::umask(0077);

    if (::dup2(plumbing.input, 0) < 0 || ::dup2(plumbing.output, 1) < 0 || ::dup2(plumbing.errors, 2) < 0)
        fail();
    // Whatever a library opened without O_CLOEXEC; where the kernel does not know the call, nothing is lost.
    ::syscall(SYS_close_range, 3U, ~0U, CLOSE_RANGE_CLOEXEC);
    if (*folder && ::chdir(folder) != 0)
        fail();
    ::execve(program, arguments, environment);
    fail();
    ::_exit(127);
}

base::Error startError(const QString& program, int cause)
{
    using base::ErrorCode;
    using base::Text;
    const QString detail = QString::fromLocal8Bit(std::strerror(cause));
    if (cause == ENOENT || cause == ENOTDIR)
        return {ErrorCode::ToolMissing, Text("process", "The program %1 is not there.").arg(program), detail,
                Text("process",
                     "Install the PostgreSQL client tools, or correct backup.tool in config_postgres.yml.")};
    return {ErrorCode::ToolMissing, Text("process", "The program %1 cannot be started.").arg(program), detail,
            Text("process", "Check that it is a program and that you may run it.")};
}

} // namespace

base::Result<Child> Child::start(const Command& command, int outputDescriptor, bool withInput,
                                 int inputDescriptor)
{
    auto report = makePipe();
    auto errors = makePipe();
    auto output = makePipe();
    auto input = makePipe();
    for (const auto* pipe : {&report, &errors, &output, &input})
        if (!*pipe)
            return base::failure(pipe->error());
    const base::FileDescriptor nothing(::open("/dev/null", O_RDONLY | O_CLOEXEC));

    StringArray arguments;
    arguments.append(QFile::encodeName(command.program));
    for (const QString& argument : command.arguments)
        arguments.append(argument.toUtf8());
    StringArray environment = environmentOf(command);
    const QByteArray program = QFile::encodeName(command.program);
    const QByteArray folder = QFile::encodeName(command.workingFolder);
    char* const* argumentData = arguments.data();
    char* const* environmentData = environment.data();
    const Plumbing plumbing{withInput              ? input->read.get()
                            : inputDescriptor >= 0 ? inputDescriptor
                                                   : nothing.get(),
                            outputDescriptor >= 0 ? outputDescriptor : output->write.get(),
                            errors->write.get(), report->write.get(), ::getpid()};

    NetworkNamespace network;
    network.isWanted = command.withoutNetwork;

    const pid_t pid = ::fork();
    if (pid < 0)
        return base::failure(startError(command.program, errno));
    if (pid == 0)
        becomeProgram(plumbing, program.constData(), argumentData, environmentData, folder.constData(),
                      command.account ? &*command.account : nullptr, network);

    ::setpgid(pid, pid);
    Child child(pid);
    report->write.close();
    int cause = 0;
    if (::read(report->read.get(), &cause, sizeof cause) == sizeof cause)
        return base::failure(startError(command.program, cause)); // ~Child reaps it
    child.process = base::FileDescriptor(static_cast<int>(::syscall(SYS_pidfd_open, pid, 0)));
    child.errors = std::move(errors->read);
    if (outputDescriptor < 0) {
        child.output = std::move(output->read);
        ::fcntl(child.output.get(), F_SETPIPE_SZ,
                pipeBytes); // fewer turns; refused to the unprivileged at worst
    }
    if (withInput)
        child.input = std::move(input->write);
    return child;
}

Child::Child(Child&& other) noexcept
    : input(std::move(other.input)),
      output(std::move(other.output)),
      errors(std::move(other.errors)),
      process(std::move(other.process)),
      m_pid(std::exchange(other.m_pid, -1)),
      m_ending(other.m_ending)
{
}

Child::~Child()
{
    if (m_pid < 0 || m_ending)
        return;
    signalGroup(SIGKILL);
    ::waitpid(m_pid, nullptr, 0);
}

void Child::signalGroup(int signal) const
{
    if (m_pid > 0)
        ::kill(-m_pid, signal);
}

bool Child::hasEnded() const
{
    siginfo_t info = {};
    return m_ending || (::waitid(P_PID, static_cast<id_t>(m_pid), &info, WEXITED | WNOHANG | WNOWAIT) == 0 &&
                        info.si_pid == m_pid);
}

std::optional<Ending> Child::poll()
{
    int status = 0;
    if (!m_ending && ::waitpid(m_pid, &status, WNOHANG) == m_pid)
        m_ending = WIFSIGNALED(status) ? Ending{0, WTERMSIG(status)} : Ending{WEXITSTATUS(status), 0};
    return m_ending;
}

} // namespace process
