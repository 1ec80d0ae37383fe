using EGov.Platform.Aggregates;

namespace EGov.Exchange.Drafts;

/// <summary>What happens to a document on its way out of an agency.</summary>
internal abstract record DraftEvent(DateTimeOffset At, string By) : IDomainEvent;

/// <summary>A clerk or a system drew it up, with copies of its files.</summary>
/// <param name="Id">Its id, which is that of the document of the axis once it is sent.</param>
/// <param name="Agency">The registry id of the agency that issues it.</param>
/// <param name="Content">What it says and holds.</param>
[EventType("vn.egov.exchange.draft.created.v1", Private = ["content"])]
internal sealed record DraftCreated(DateTimeOffset At, string By, string Id, string Agency, DraftContent Content) : DraftEvent(At, By);

/// <summary>It was drawn up anew.</summary>
/// <param name="Content">What it says and holds now.</param>
[EventType("vn.egov.exchange.draft.changed.v1", Private = ["content"])]
internal sealed record DraftChanged(DateTimeOffset At, string By, DraftContent Content) : DraftEvent(At, By);

/// <summary>It has its number and its day (Decree 30/2020/NĐ-CP, article 14): what it says and holds is fixed.</summary>
/// <param name="Number">The number.</param>
/// <param name="SendBy">Until when it must be sent, where nobody has to sign it; null where somebody does.</param>
[EventType("vn.egov.exchange.draft.numbered.v1")]
internal sealed record DraftNumbered(DateTimeOffset At, string By, DraftNumber Number, DateTimeOffset? SendBy) : DraftEvent(At, By);

/// <summary>The authorised person signed it (article 13.7).</summary>
/// <param name="Signature">Who, and the signed file.</param>
/// <param name="SendBy">Until when it must be sent.</param>
[EventType("vn.egov.exchange.draft.signed.v1", Private = ["signature"])]
internal sealed record DraftSigned(DateTimeOffset At, string By, DraftSignature Signature, DateTimeOffset SendBy) : DraftEvent(At, By);

/// <summary>A clerk set the agency's seal on it (article 14; articles 32 and 33).</summary>
/// <param name="Files">All of its files as they are now.</param>
[EventType("vn.egov.exchange.draft.sealed.v1", Private = ["files"])]
internal sealed record DraftSealed(DateTimeOffset At, string By, IReadOnlyList<DraftFile> Files) : DraftEvent(At, By);

/// <summary>The axis took it: what becomes of it tells the document with the same id.</summary>
[EventType("vn.egov.exchange.draft.sent.v1")]
internal sealed record DraftSent(DateTimeOffset At, string By) : DraftEvent(At, By);

/// <summary>It will never be sent. A number that it had is void.</summary>
/// <param name="Reason">Why.</param>
[EventType("vn.egov.exchange.draft.discarded.v1", Private = ["reason"])]
internal sealed record DraftDiscarded(DateTimeOffset At, string By, string Reason) : DraftEvent(At, By);

/// <summary>It is issued and should have been sent, and somebody was reminded of it.</summary>
/// <param name="Round">How often, counted from 1: first the clerk, then the leader too.</param>
/// <param name="ToLeader">Whether the leader was reminded too.</param>
/// <param name="Next">When the next reminder falls due.</param>
[EventType("vn.egov.exchange.draft.reminded.v1")]
internal sealed record DraftReminded(DateTimeOffset At, string By, int Round, bool ToLeader, DateTimeOffset Next) : DraftEvent(At, By);
