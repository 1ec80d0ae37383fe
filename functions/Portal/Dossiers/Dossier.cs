using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using EGov.Platform.Aggregates;
using EGov.Platform.Errors;
using EGov.Platform.Results;
using EGov.Platform.Words;
using EGov.Portal.Errors;

namespace EGov.Portal.Dossiers;

/// <summary>
/// An application on its way (<c>hồ sơ</c>). Every rule about what may happen to it in which state is here, by theme in the files beside this
/// one. Methods decide and change nothing: they give the events, or the error; no events mean that what is asked for has happened already.
/// </summary>
internal sealed partial record Dossier : IAggregateState<Dossier, DossierEvent>
{
    /// <summary>The longest reason that an applicant is given.</summary>
    private const int LongestReason = 2000;

    /// <summary>The longest note that stays among officials.</summary>
    private const int LongestNote = 500;

    public static string Kind => "dossier";

    public static int Schema => DossierUpgrade.Schema;

    public required string Code { get; init; }

    /// <summary>The applicant.</summary>
    public required string Owner { get; init; }

    /// <summary>
    /// Who filed it: the applicant, who acts for them, or an official; null in dossiers of releases that did not keep it beside the history.
    /// </summary>
    public string? FiledBy { get; init; }

    /// <summary>Who did something in the applicant's name: as officials they work on it as little as the applicant does.</summary>
    public IReadOnlyList<string> Agents { get; init; } = [];

    public required DossierTerms Terms { get; init; }

    public required DossierStatus Status { get; init; }

    public required IReadOnlyDictionary<string, string> Form { get; init; }

    public required IReadOnlyList<DossierPaper> Papers { get; init; }

    public required DateTimeOffset SubmittedAt { get; init; }

    /// <summary>How the applicant gets the result; null in dossiers of releases that did not ask.</summary>
    public ResultDelivery? Delivery { get; init; }

    /// <summary>Every demand for fees, in order.</summary>
    public IReadOnlyList<FeeRequest> Fees { get; init; } = [];

    /// <summary>Money to be given back.</summary>
    public IReadOnlyList<RefundDue> Refunds { get; init; } = [];

    /// <summary>The official who works on it, or null.</summary>
    public string? Assignee { get; init; }

    /// <summary>When all that was accepted had come in; null before acceptance, and in dossiers of releases that knew no receipt.</summary>
    public DateTimeOffset? ReceivedAt { get; init; }

    public DateTimeOffset? AcceptedAt { get; init; }

    /// <summary>When it was found that the limit for accepting it had passed; a supplement before acceptance begins a new one.</summary>
    public DateTimeOffset? IntakeOverdueAt { get; init; }

    /// <summary>When the running time limit began: with the receipt of what was accepted, and again with a supplement.</summary>
    public DateTimeOffset? ClockFrom { get; init; }

    /// <summary>When the time limit ends; null while there is none.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>Whether <see cref="DueAt"/> was counted with a calendar that was not whole yet.</summary>
    public bool DueProvisional { get; init; }

    /// <summary>Since when the time limit stands still; null while it runs.</summary>
    public DateTimeOffset? StoppedAt { get; init; }

    /// <summary>When the unit was asked for a reason, for the limit as it is now.</summary>
    public DateTimeOffset? ReasonRequestedAt { get; init; }

    /// <summary>The one time that the return was put off, of this time limit or of the one before a supplement.</summary>
    public Rescheduling? Rescheduled { get; init; }

    /// <summary>When the running time limit was found to have passed.</summary>
    public DateTimeOffset? OverdueAt { get; init; }

    /// <summary>When what it waits for was found not to have come within its time; null again once it goes on.</summary>
    public DateTimeOffset? WaitOverdueAt { get; init; }

    /// <summary>How many of the terms' steps are done.</summary>
    public int StepsDone { get; init; }

    public OpenStep? Step { get; init; }

    /// <summary>The official's suspension that has not ended.</summary>
    public Suspension? Suspension { get; init; }

    /// <summary>How many working days the suspensions that have ended took.</summary>
    public int SuspendedDays { get; init; }

    public SupplementRequest? Supplement { get; init; }

    /// <summary>Why it was not accepted, not settled or closed.</summary>
    public string? RefusalReason { get; init; }

    /// <summary>When it was settled: the last step done, or refused or withdrawn after acceptance.</summary>
    public DateTimeOffset? SettledAt { get; init; }

    public DossierResult? Result { get; init; }

    public Rating? Rating { get; init; }

    public IReadOnlyList<FormOfDossier> Forms { get; init; } = [];

    public IReadOnlyList<HistoryLine> History { get; init; } = [];

    [JsonIgnore]
    public bool IsFinal => Status is DossierStatus.Refused or DossierStatus.Withdrawn or DossierStatus.Returned;

    /// <summary>Whether nothing is left to be done by itself.</summary>
    [JsonIgnore]
    public bool IsAtRest => IsFinal && FormToIssue is null && PaymentLeft is null;

    /// <summary>The step to open next, or null when one is open or nothing is to be worked on.</summary>
    [JsonIgnore]
    public int? StepToOpen =>
        Status is DossierStatus.Accepted or DossierStatus.Processing && Step is null && StepsDone < Terms.Steps.Count ? StepsDone : null;

    public static string AggregateId(string code) => $"{Kind}-{code}";

    public static Dossier Fold(Dossier? state, DossierEvent happened) => DossierFold.After(state, happened);

    public static JsonObject Upgrade(JsonObject state, int schema) => DossierUpgrade.Next(state, schema);

    private static Result<IReadOnlyList<DossierEvent>> Nothing => Array.Empty<DossierEvent>();

    private static Error ReasonRequired => TextRequired("reason", LongestReason);

    private static Result<IReadOnlyList<DossierEvent>> Happened(params DossierEvent[] happened) => happened;

    private static Error TextRequired(string field, int longest) =>
        PlatformErrors.InvalidFields.For(PlatformErrors.FieldNoText.At($"/{field}", longest));

    private static Error WrongField(string field, string vi, string en) => PlatformErrors.InvalidFields.For(new FieldError($"/{field}", new(vi, en)));

    private static bool IsText(string? text, int longest) => text is not null && !PlainText.IsBlank(text) && text.Length <= longest;

    private int TimesOf(string what) => History.Count(line => line.What == what);

    private Error Illegal(DossierTransition transition) =>
        PortalErrors.IllegalTransition.With(DossierWords.Of(transition), DossierWords.Of(Status));

    private bool IsPossible(DossierTransition transition) => transition.IsPossibleIn(Status);
}
