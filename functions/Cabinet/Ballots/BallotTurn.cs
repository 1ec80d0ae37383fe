namespace EGov.Cabinet.Ballots;

/// <summary>What the orchestration needs to know of a ballot.</summary>
/// <param name="Sequence">The last event that it reflects.</param>
/// <param name="Stage">How far it is.</param>
/// <param name="Voters">How many vote.</param>
/// <param name="RemindAt">In UTC, when members are reminded that their time ends soon; null when that is done.</param>
/// <param name="OverdueAt">In UTC, when they are told that it has passed; null when that is done.</param>
/// <param name="ClosesAt">In UTC, when it closes by itself; null when it is not open.</param>
internal sealed record BallotTurn(long Sequence, BallotStage Stage, int Voters, DateTime? RemindAt, DateTime? OverdueAt, DateTime? ClosesAt)
{
    /// <summary>When something falls due next.</summary>
    public DateTime? Next => new[] { RemindAt, OverdueAt, ClosesAt }.Min();
}

/// <summary>Some of the voters of a ballot.</summary>
/// <param name="Ballot">The ballot's aggregate id.</param>
/// <param name="From">The place of the first in the electorate.</param>
/// <param name="Count">How many at most.</param>
/// <param name="Overdue">Where they are told something: whether their time has passed.</param>
internal sealed record VoterBatch(string Ballot, int From, int Count, bool Overdue = false);
