using System.Globalization;
using EGov.Platform.Aggregates;
using EGov.Platform.Calendar;
using EGov.Platform.Events;
using EGov.Platform.Storage;

namespace EGov.Exchange.Drafts;

/// <summary>
/// The outgoing documents of an agency, newest first: by stage, all that are not over, and those that should have been sent. Those that are over
/// are listed by the year in which they were drawn up, so that no list grows for ever.
/// </summary>
internal sealed class DraftLists : IProjection<DraftSummary>
{
    public const string ProjectionName = "draft-lists";

    /// <summary>The list of those that are not over.</summary>
    public const string Open = "open";

    /// <summary>The list of those that should have been sent.</summary>
    public const string Overdue = "overdue";

    public string Name => ProjectionName;

    public string Kind => OutgoingDocument.Kind;

    /// <summary>The names of all lists.</summary>
    public static IReadOnlyList<string> All { get; } = [Open, Overdue, .. Enum.GetValues<DraftStage>().Select(NameOf)];

    /// <summary>A list of an agency.</summary>
    /// <param name="agency">The agency's registry id.</param>
    /// <param name="list">The list, of <see cref="All"/>.</param>
    /// <param name="year">Counts for those that are over only.</param>
    public static string PartitionOf(string agency, string list, int year) => IsByYear(list)
        ? string.Create(CultureInfo.InvariantCulture, $"drafts-{agency}-{list}-{year}")
        : $"drafts-{agency}-{list}";

    /// <summary>Whether each year has a list of its own.</summary>
    public static bool IsByYear(string list) => list == NameOf(DraftStage.Sent) || list == NameOf(DraftStage.Discarded);

    public DraftSummary? Fold(DraftSummary? state, string aggregate, EventRecord happened) => EventTypes.FromRecord<DraftEvent>(happened) switch
    {
        DraftCreated created => DraftSummary.Of(created),
        DraftChanged changed => state!.With(changed.Content),
        DraftNumbered numbered => state! with { Stage = DraftStage.Numbered, Code = numbered.Number.Code, IssuedOn = numbered.Number.IssuedOn, SendBy = numbered.SendBy },
        DraftSigned signed => state! with { Stage = DraftStage.Signed, SendBy = signed.SendBy },
        DraftSealed => state! with { Stage = DraftStage.Sealed },
        DraftSent => state! with { Stage = DraftStage.Sent },
        DraftDiscarded => state! with { Stage = DraftStage.Discarded },
        DraftReminded reminded => state! with { Reminders = reminded.Round },
        _ => state,
    };

    public IEnumerable<ViewRow> RowsOf(DraftSummary state, long sequence)
    {
        var id = NewestFirst.IdOf(state.CreatedAt, state.Id);
        foreach (var list in ListsOf(state))
        {
            yield return new(
                PartitionOf(state.Agency, list, state.CreatedAt.DateInVietnam().Year), id, place => PlatformJson.Write(new DraftRow(id, place, sequence, state)));
        }
    }

    private static string NameOf(DraftStage stage) => stage.ToString().ToLowerInvariant();

    private static IEnumerable<string> ListsOf(DraftSummary state)
    {
        yield return NameOf(state.Stage);
        if (state.Stage is DraftStage.Sent or DraftStage.Discarded)
        {
            yield break;
        }

        yield return Open;
        if (state.Reminders > 0)
        {
            yield return Overdue;
        }
    }
}

/// <summary>An outgoing document in a list, as it is stored.</summary>
internal sealed record DraftRow(string Id, string PartitionKey, long Sequence, DraftSummary Draft);

/// <summary>What lists keep of an outgoing document.</summary>
/// <param name="Code">Number and notation; null before it has them.</param>
/// <param name="Recipients">To how many it goes.</param>
/// <param name="Reminders">How often somebody was reminded to send it.</param>
internal sealed record DraftSummary(
    string Id,
    string Agency,
    string Author,
    DateTimeOffset CreatedAt,
    DraftStage Stage,
    string Kind,
    string Subject,
    string Signer,
    EdXml.Priority Priority,
    string? Code,
    DateOnly? IssuedOn,
    int Recipients,
    int Files,
    bool WithoutSignatures,
    DateTimeOffset? SendBy,
    int Reminders)
{
    public static DraftSummary Of(DraftCreated created) => new DraftSummary(
        created.Id, created.Agency, created.By, created.At, DraftStage.Draft, "", "", "", default, null, null, 0, 0, false, null, 0).With(created.Content);

    /// <summary>With what it says now.</summary>
    public DraftSummary With(DraftContent content) => this with
    {
        Kind = content.Kind,
        Subject = content.Subject,
        Signer = content.Signer.Name,
        Priority = content.Priority,
        Recipients = content.Recipients.Count,
        Files = content.Files.Count,
        WithoutSignatures = content.WithoutSignatures,
    };
}
