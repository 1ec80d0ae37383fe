namespace EGov.Cabinet.Bodies;

/// <summary>
/// What a person is in a body from a day to a day. A seat never changes but for its last day: who becomes something else gets another one, so
/// that a past ballot still says who its voters were.
/// </summary>
/// <param name="Id">Within the body: <c>s1</c>, <c>s2</c>.</param>
/// <param name="Person">The id of the person's account.</param>
/// <param name="Name">The person's name.</param>
/// <param name="Title">The office as documents write it: <c>Bộ trưởng Bộ Tài chính</c>.</param>
/// <param name="Role">What they are in the body.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day; null while it has none.</param>
/// <param name="Assists">For an assistant: the seat of the member for whom they draft.</param>
internal sealed record Seat(string Id, string Person, string Name, string Title, SeatRole Role, DateOnly From, DateOnly? To = null, string? Assists = null)
{
    /// <summary>Whether who holds it votes.</summary>
    public bool Votes => Role is SeatRole.Chair or SeatRole.Deputy or SeatRole.Member;

    /// <summary>Whether it is held on the day.</summary>
    public bool IsHeldOn(DateOnly day) => From <= day && (To is null || day <= To);
}

/// <summary>What somebody is in a body.</summary>
internal enum SeatRole
{
    /// <summary>Who leads it (<c>chủ tịch, Thủ tướng</c>); votes.</summary>
    Chair,

    /// <summary>A deputy of the chair; votes.</summary>
    Deputy,

    /// <summary>A member; votes.</summary>
    Member,

    /// <summary>Of the secretariat, which prepares and counts; does not vote.</summary>
    Secretary,

    /// <summary>Drafts answers for one member; does not vote.</summary>
    Assistant,

    /// <summary>Invited; reads published results.</summary>
    Guest,
}
