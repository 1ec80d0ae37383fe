using EGov.Platform.Results;
using EGov.Platform.Storage;
using EGov.Reporting.Periods;
using EGov.Reporting.Reports;
using EGov.Reporting.Values;

namespace EGov.Reporting.Tests.Reports;

/// <summary>A report that sums up two others, as handlers drive it, with all that happened to it.</summary>
internal sealed class ReportPlay
{
    public static readonly string[] Children = ["a", "b"];

    private static readonly DateTimeOffset Begin = new(2026, 1, 10, 1, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Due = new(2026, 1, 20);
    private static readonly DateTimeOffset LocksAt = new(2026, 1, 27, 17, 0, 0, TimeSpan.Zero);
    private static readonly Text Name = new("Cục", "Department");

    private DateTimeOffset now = Begin;

    public ReportPlay(string agency = "d")
    {
        var opened = new ReportOpened(
            Begin, "system", "trial", Name, PeriodCode.Parse("2026-01")!.Value, agency, Name, "department", "top", "79", Due, LocksAt, Consolidates: true, Feeds: true, Upward: true);
        Happened.Add(opened);
        Report = Report.Fold(null, opened);
    }

    public Report Report { get; private set; }

    public List<ReportEvent> Happened { get; } = [];

    public bool IsLocked => now >= LocksAt;

    /// <summary>Does one thing, whatever it is good for now.</summary>
    public void Do(int command, int who, int choice)
    {
        if (command == 10)
        {
            now += TimeSpan.FromHours(7 * (choice + 1));
        }
        else if (command == 11)
        {
            Note(Report.NoteChild(Children[who % 2], new(choice == 0 ? ChildState.Missing : ChildState.Accepted, (Report.Children.GetValueOrDefault(Children[who % 2])?.Version ?? 0) + 1)));
        }
        else if (command == 12)
        {
            Note(Report.LetGo(Children[who % 2], (Report.Children.GetValueOrDefault(Children[who % 2])?.Version ?? 0) + 1));
        }
        else
        {
            Take(Decide(command, who, choice));
        }
    }

    /// <summary>What would follow of a command now; none when it is refused.</summary>
    public IReadOnlyList<ReportEvent> Decide(int command, int who, int choice)
    {
        var person = $"p{who}";
        var decided = command switch
        {
            0 or 1 => Report.Save(new([new("cases", CellKey.Total, choice == 0 ? null : choice, null)], []), choice == 2, person, now),
            2 => Report.Save(new([], [new("text", choice == 0 ? [] : [$"{choice}"])]), false, person, now),
            3 => Report.Submit(ValueStatus.Preliminary, [], person, now),
            4 => Report.Approve(Children, person, now),
            5 => Report.SendBack(choice == 0, "reason", person, now),
            6 => Report.Accept(person, now),
            7 => Report.Reopen("reason", person, now),
            8 => Report.DeclareMissing("reason", person, now),
            9 => Report.Remind((ReportReminder)choice, now),
            _ => IsLocked ? Report.Lock(now) : Array.Empty<ReportEvent>(),
        };
        return decided.Succeeded(out var events, out _) ? events : [];
    }

    /// <summary>What the report says, as text.</summary>
    public string Content() => System.Text.Encoding.UTF8.GetString(PlatformJson.Write(new { Report.Cells, Report.Texts }));

    /// <summary>The whole state but for what is noted, as text.</summary>
    public static string Told(Report report) =>
        System.Text.Encoding.UTF8.GetString(PlatformJson.Write(report with { Children = new Dictionary<string, ChildNote>(), FedThrough = 0 }));

    private void Take(IReadOnlyList<ReportEvent> events)
    {
        foreach (var happened in events)
        {
            Report = Report.Fold(Report, happened);
            Happened.Add(happened);
        }
    }

    private void Note(Result<Report> noted) => Report = noted.Succeeded(out var state, out _) ? state : Report;
}
