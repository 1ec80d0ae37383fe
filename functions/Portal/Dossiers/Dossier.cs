using System.Text.Json.Nodes;
using EGov.Platform.Aggregates;
using EGov.Platform.Calendar;
using EGov.Platform.Errors;
using EGov.Platform.Results;
using EGov.Portal.Errors;
using EGov.Portal.Procedures;

namespace EGov.Portal.Dossiers;

/// <summary>
/// An application on its way (<c>hồ sơ</c>). Every rule about what may happen to it in which state is here. Methods decide and change nothing:
/// they give the events, or the error; no events mean that what is asked for has happened already.
/// </summary>
internal sealed record Dossier : IAggregateState<Dossier, DossierEvent>
{
    private const int LongestReason = 2000;
    private const int MostResultFiles = 10;

    public static string Kind => "dossier";

    public static int Schema => DossierUpgrade.Schema;

    public required string Code { get; init; }

    public required string Owner { get; init; }

    public required DossierTerms Terms { get; init; }

    public required string Channel { get; init; }

    public required DossierStatus Status { get; init; }

    public required IReadOnlyDictionary<string, string> Form { get; init; }

    public required IReadOnlyList<DossierPaper> Papers { get; init; }

    public required DateTimeOffset SubmittedAt { get; init; }

    public DossierPayment? Payment { get; init; }

    public DateTimeOffset? AcceptedAt { get; init; }

    /// <summary>When the time limit ends; null while it does not run.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>Whether <see cref="DueAt"/> was counted with a calendar that was not whole yet.</summary>
    public bool DueProvisional { get; init; }

    /// <summary>When the running time limit was found to have passed.</summary>
    public DateTimeOffset? OverdueAt { get; init; }

    /// <summary>How many of the terms' steps are done.</summary>
    public int StepsDone { get; init; }

    public OpenStep? Step { get; init; }

    public SupplementRequest? Supplement { get; init; }

    public string? RefusalReason { get; init; }

    public DossierResult? Result { get; init; }

    public IReadOnlyList<HistoryLine> History { get; init; } = [];

    public bool IsFinal => Status is DossierStatus.Refused or DossierStatus.Returned;

    public bool IsPaid => Terms.Fee == 0 || Payment is not null;

    /// <summary>When the time limit ends that runs and was not found to have passed; null when none does.</summary>
    public DateTimeOffset? LimitEnds => Status is DossierStatus.Accepted or DossierStatus.Processing && OverdueAt is null ? DueAt : null;

    /// <summary>The step to open next, or null when one is open or nothing is to be worked on.</summary>
    public int? StepToOpen =>
        Status is DossierStatus.Accepted or DossierStatus.Processing && Step is null && StepsDone < Terms.Steps.Count ? StepsDone : null;

    public static string AggregateId(string code) => $"{Kind}-{code}";

    public Result<IReadOnlyList<DossierEvent>> Pay(string transaction, long amount, DateTimeOffset at)
    {
        if (Payment is not null)
        {
            return Nothing;
        }

        // Money that the gateway has taken is recorded in any state; whether it is owed was asked before it was taken.
        return amount == Terms.Fee ? Happened(new DossierFeePaid(at, Owner, transaction, amount)) : PortalErrors.WrongAmount.With(Terms.Fee, amount);
    }

    public Result<IReadOnlyList<DossierEvent>> Accept(string by, DateTimeOffset at, WorkingCalendar calendar)
    {
        if (Status is not DossierStatus.Submitted)
        {
            return Illegal("accept");
        }

        if (!IsPaid)
        {
            return PortalErrors.FeeNotPaid.With(Terms.Fee);
        }

        var limit = calendar.LimitAfter(at, Terms.WorkingDays);
        return Happened(new DossierAccepted(at, by, limit.Ends, limit.IsProvisional));
    }

    public Result<IReadOnlyList<DossierEvent>> Refuse(string by, DateTimeOffset at, string reason)
    {
        if (Status is not DossierStatus.Submitted)
        {
            return Illegal("refuse");
        }

        return IsReason(reason) ? Happened(new DossierRefused(at, by, reason)) : ReasonRequired;
    }

    public Result<IReadOnlyList<DossierEvent>> RequestSupplement(
        string by, DateTimeOffset at, string reason, IReadOnlyList<string> components)
    {
        if (Status is not (DossierStatus.Submitted or DossierStatus.Accepted or DossierStatus.Processing))
        {
            return Illegal("request-supplement");
        }

        if (Supplement is not null)
        {
            return PortalErrors.SupplementAskedBefore.With(OneStopDecree.On(SubmittedAt.DateInVietnam()));
        }

        if (components.Count == 0 || !components.All(Terms.Components.Contains) || components.Distinct().Count() != components.Count)
        {
            return WrongComponents(new("Cần nêu thành phần hồ sơ mà thủ tục quy định, mỗi thành phần một lần.", "Name papers that the procedure asks for, each once."));
        }

        return IsReason(reason) ? Happened(new DossierSupplementRequested(at, by, reason, components)) : ReasonRequired;
    }

    /// <summary>The whole time limit begins again (Decree 61/2018/NĐ-CP, Article 19.4); a dossier not accepted yet has none.</summary>
    public Result<IReadOnlyList<DossierEvent>> AddPapers(
        string by, DateTimeOffset at, IReadOnlyList<DossierPaper> papers, WorkingCalendar calendar)
    {
        if (Status is not DossierStatus.AwaitingSupplement)
        {
            return Illegal("supplement");
        }

        var missing = Supplement!.Components.Where(component => papers.All(paper => paper.Component != component)).ToList();
        if (missing.Count > 0)
        {
            return PortalErrors.InvalidApplication.For(
                [.. missing.Select(component => new FieldError($"/components/{component}", new("Thiếu.", "Missing.")))]);
        }

        if (!papers.All(paper => Terms.Components.Contains(paper.Component)))
        {
            return WrongComponents(new("Thủ tục không có thành phần này.", "The procedure asks for no such paper."));
        }

        if (papers.Count > Terms.Components.Count * ApplicationCheck.MostFilesPerComponent)
        {
            return WrongComponents(new("Quá nhiều tệp.", "Too many files."));
        }

        var limit = AcceptedAt is null ? null : calendar.LimitAfter(at, Terms.WorkingDays);
        return Happened(new DossierSupplemented(at, by, papers, limit?.Ends, limit?.IsProvisional ?? false));
    }

    /// <summary>Opens the next step. Asked by the orchestration, as often as it likes.</summary>
    public Result<IReadOnlyList<DossierEvent>> OpenNextStep(DateTimeOffset at, WorkingCalendar calendar)
    {
        if (StepToOpen is not { } index)
        {
            return Nothing;
        }

        var step = Terms.Steps[index];
        return Happened(new DossierStepOpened(at, SystemActor, index, step.Code, calendar.DueAfter(at, step.WorkingDays)));
    }

    public Result<IReadOnlyList<DossierEvent>> CompleteStep(string by, DateTimeOffset at, string step, string? note)
    {
        if (Status is not DossierStatus.Processing || Step is null)
        {
            return Illegal("complete-step");
        }

        return Step.Code == step
            ? Happened(new DossierStepCompleted(at, by, Step.Index, step, note))
            : PortalErrors.WrongStep.With(Step.Code);
    }

    /// <summary>Notes that the time limit has passed. Asked by the orchestration's clock, as often as it likes.</summary>
    public Result<IReadOnlyList<DossierEvent>> CheckOverdue(DateTimeOffset at) =>
        LimitEnds is { } due && at > due
            ? Happened(new DossierBecameOverdue(at, SystemActor, due))
            : Nothing;

    public Result<IReadOnlyList<DossierEvent>> ReturnResult(string by, DateTimeOffset at, IReadOnlyList<string> files)
    {
        if (Status is not DossierStatus.Completed)
        {
            return Illegal("return-result");
        }

        return files.Count is > 0 and <= MostResultFiles
            ? Happened(new DossierResultReturned(at, by, $"{Code}-KQ(1)", files))
            : PortalErrors.WrongResultCount.With(MostResultFiles);
    }

    public static Dossier Fold(Dossier? state, DossierEvent happened) => DossierFold.After(state, happened);

    public static JsonObject Upgrade(JsonObject state, int schema) => DossierUpgrade.FromFirst(state);

    private const string SystemActor = "system";

    private static Result<IReadOnlyList<DossierEvent>> Nothing => Array.Empty<DossierEvent>();

    private static Error ReasonRequired => PlatformErrors.InvalidFields.For(new FieldError(
        "/reason", new($"Cần nêu đầy đủ lý do, dài đến {LongestReason} ký tự.", $"A complete reason of up to {LongestReason} characters is needed.")));

    private static Result<IReadOnlyList<DossierEvent>> Happened(DossierEvent happened) => new[] { happened };

    private static Error WrongComponents(Text message) => PlatformErrors.InvalidFields.For(new FieldError("/components", message));

    private static bool IsReason(string reason) => !string.IsNullOrWhiteSpace(reason) && reason.Length <= LongestReason;

    private Error Illegal(string transition) => PortalErrors.IllegalTransition.With(transition, Status);
}
