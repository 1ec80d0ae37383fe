using EGov.Exchange.Errors;
using EGov.Exchange.Registers.Numbers;
using EGov.Platform.Aggregates;
using EGov.Platform.Calendar;
using EGov.Platform.Results;

namespace EGov.Exchange.Drafts;

/// <summary>What may happen to an outgoing document, and what follows.</summary>
internal sealed partial record OutgoingDocument
{
    /// <summary>Longer than a request lives (<c>functionTimeout</c>).</summary>
    public static readonly TimeSpan LeaseLength = TimeSpan.FromMinutes(10);

    private static readonly DraftEvent[] Nothing = [];

    /// <summary>Why it may not be drawn up anew, or null: what a number was asked for stays as it was.</summary>
    public Error? RefuseChange() => IsOver ? Over() : Stage is not DraftStage.Draft || NumberingOn is not null ? ExchangeErrors.DraftFixed.With() : null;

    /// <summary>Draws it up anew.</summary>
    public Result<IReadOnlyList<DraftEvent>> Change(DraftContent content, string by, DateTimeOffset now) =>
        RefuseChange() is { } error ? error : Happened(new DraftChanged(now, by, content));

    /// <summary>Notes the day of issue before a number is taken.</summary>
    public Result<OutgoingDocument> BeginNumbering(DateOnly today) => IsOver ? Over() : NumberingOn is null ? this with { NumberingOn = today } : this;

    /// <summary>Forgets the day when no number could be taken.</summary>
    public Result<OutgoingDocument> GiveNumberingUp() => Number is null && NumberingOn is not null ? this with { NumberingOn = null } : this;

    /// <summary>Gives it its number; once.</summary>
    /// <param name="number">The number that the register gave.</param>
    /// <param name="sendBy">Until when it must be sent where nobody signs it.</param>
    /// <param name="by">Who asked for it.</param>
    /// <param name="now">When.</param>
    public Result<IReadOnlyList<DraftEvent>> TakeNumber(OutgoingNumber number, DateTimeOffset sendBy, string by, DateTimeOffset now) =>
        Stage is DraftStage.Discarded ? Over()
        : Number is not null ? Nothing
        : NumberingOn is not { } day ? ExchangeErrors.NumberFirst.With()
        : Happened(new DraftNumbered(now, by, new(number.Series, number.NumberText, number.Notation, day), Content.WithoutSignatures ? sendBy : null));

    /// <summary>Why the person may not sign it, or null.</summary>
    /// <param name="account">The id of the person's account.</param>
    public Error? RefuseSignature(string account) =>
        IsOver ? Over()
        : Content.WithoutSignatures ? ExchangeErrors.NotToBeSigned.With()
        : Stage is DraftStage.Draft ? ExchangeErrors.NumberFirst.With()
        : Signature is { } signed ? ExchangeErrors.AlreadySigned.With(signed.Name)
        : Content.Signer.Account is { } wanted && wanted != account ? ExchangeErrors.OtherDraftSigner.With(Content.Signer.Name)
        : null;

    /// <summary>Takes the authorised person's signature; once.</summary>
    public Result<IReadOnlyList<DraftEvent>> Sign(DraftSignature signature, DateTimeOffset sendBy, string by, DateTimeOffset now) =>
        Signature is { } known && known.File.Sha256 == signature.File.Sha256 ? Nothing
        : RefuseSignature(signature.Account) is { } error ? error
        : Happened(new DraftSigned(now, by, signature, sendBy));

    /// <summary>Why the agency may not seal it, or null: the person signs first.</summary>
    public Error? RefuseSeal() =>
        IsOver ? Over()
        : Content.WithoutSignatures ? ExchangeErrors.NotToBeSigned.With()
        : Signature is null ? ExchangeErrors.PersonFirst.With()
        : SealedFiles is not null ? ExchangeErrors.AlreadySealed.With()
        : null;

    /// <summary>Takes the files under the agency's seal; once.</summary>
    public Result<IReadOnlyList<DraftEvent>> Seal(IReadOnlyList<DraftFile> files, string by, DateTimeOffset now) =>
        RefuseSeal() is { } error ? error : Happened(new DraftSealed(now, by, files));

    /// <summary>Why it may not be sent, or null: sealed, or for information only and numbered.</summary>
    public Error? RefuseSending() =>
        IsOver ? Over()
        : Stage is DraftStage.Sealed || (Content.WithoutSignatures && Stage is DraftStage.Numbered) ? null
        : ExchangeErrors.NotReadyToSend.With();

    /// <summary>Notes that it is being sent. Who comes while another is at it joins in: the axis takes one document of both.</summary>
    public Result<OutgoingDocument> BeginSending(DateTimeOffset now) =>
        RefuseSending() is { } error ? error
        : IsBeingSent(now) ? this with { Lease = new(Lease!.Begun, now + LeaseLength, false) }
        : this with { Lease = new(now, now + LeaseLength, true) };

    /// <summary>Notes that the only request that tried to send it failed.</summary>
    /// <param name="begun">When it began.</param>
    public Result<OutgoingDocument> GiveSendingUp(DateTimeOffset begun) => Lease is { Alone: true } lease && lease.Begun == begun ? this with { Lease = null } : this;

    /// <summary>Notes for good that the axis took it; once.</summary>
    public Result<IReadOnlyList<DraftEvent>> Sent(string by, DateTimeOffset now) =>
        Stage is DraftStage.Sent ? Nothing : RefuseSending() is { } error ? error : Happened(new DraftSent(now, by));

    /// <summary>Gives it up; once. One that is being sent cannot be.</summary>
    public Result<IReadOnlyList<DraftEvent>> Discard(string reason, string by, DateTimeOffset now) =>
        Stage is DraftStage.Discarded ? Nothing
        : Stage is DraftStage.Sent ? Over()
        : IsBeingSent(now) ? ExchangeErrors.BeingSent.With(Lease!.Until.InVietnam())
        : string.IsNullOrWhiteSpace(reason) ? ExchangeErrors.ReasonMissing.With()
        : Happened(new DraftDiscarded(now, by, reason));

    /// <summary>Reminds that it is to be sent, when that falls due.</summary>
    /// <param name="toLeader">Whether the leader is reminded too.</param>
    /// <param name="next">When the reminder after this one falls due.</param>
    /// <param name="now">When.</param>
    public Result<IReadOnlyList<DraftEvent>> Remind(bool toLeader, DateTimeOffset next, DateTimeOffset now) =>
        RemindAt is { } due && now >= due ? Happened(new DraftReminded(now, SystemActor.Id, Reminders + 1, toLeader, next)) : Nothing;

    private bool IsBeingSent(DateTimeOffset now) => Lease is { } lease && now < lease.Until;

    private Error Over() => ExchangeErrors.DraftOver.With(
        Stage is DraftStage.Sent ? new Text("đã được gửi", "was sent") : new Text("đã bị hủy", "was discarded"));

    private static DraftEvent[] Happened(params DraftEvent[] events) => events;
}
