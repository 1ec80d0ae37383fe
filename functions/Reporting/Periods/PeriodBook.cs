using System.Collections.Frozen;
using System.Reflection;
using EGov.Platform.Storage;

namespace EGov.Reporting.Periods;

/// <summary>The kinds of periods that ship with the product.</summary>
internal sealed class PeriodBook
{
    private readonly FrozenDictionary<string, PeriodKind> byCode;

    public PeriodBook()
        : this(ReadShipped())
    {
    }

    internal PeriodBook(IReadOnlyList<PeriodKind> kinds)
    {
        All = kinds;
        byCode = kinds.ToFrozenDictionary(kind => kind.Code, StringComparer.Ordinal);
    }

    /// <summary>All of them.</summary>
    public IReadOnlyList<PeriodKind> All { get; }

    /// <summary>The kind with the code; null when there is none.</summary>
    public PeriodKind? Find(string kind) => byCode.GetValueOrDefault(kind);

    /// <summary>The period with its days; null when the code is of another frequency.</summary>
    public static Period? Of(PeriodKind kind, PeriodCode code) =>
        kind.Frequency == code.Frequency ? new(kind, code, kind.BeginOf(code), kind.EndOf(code)) : null;

    /// <summary>The period that the day belongs to, and where the kind leaves days out, the next one. Of two that share a day, the later.</summary>
    public static Period Containing(PeriodKind kind, DateOnly day)
    {
        var code = kind.Frequency switch
        {
            Frequency.Day => PeriodCode.OfDay(day),
            Frequency.Week => PeriodCode.OfWeek(day),
            _ => PeriodCode.Of(kind.Frequency, day.Year, 1) ?? throw new ArgumentOutOfRangeException(nameof(day), day, "Periods are of 1900 to 2199."),
        };
        while (kind.BeginOf(code) > day)
        {
            code = code.Offset(-1);
        }

        while (kind.EndBeforeNext(code) < day)
        {
            code = code.Offset(1);
        }

        return Of(kind, code)!;
    }

    /// <summary>The period after it.</summary>
    public static Period Next(Period period) => Of(period.Kind, period.Code.Offset(1))!;

    private static IReadOnlyList<PeriodKind> ReadShipped()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("reporting/periods.json")!;
        var content = new MemoryStream();
        stream.CopyTo(content);
        return PlatformJson.Read<IReadOnlyList<PeriodKind>>(content.ToArray());
    }
}
