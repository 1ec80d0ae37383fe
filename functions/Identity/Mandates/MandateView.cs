using EGov.Platform.Calendar;

namespace EGov.Identity.Mandates;

/// <summary>A mandate as principal and agent see it.</summary>
/// <param name="Principal">In whose name: a personal number or an enterprise code.</param>
/// <param name="GrantedBy">Who granted it.</param>
/// <param name="Agent">Who acts.</param>
/// <param name="Rights">What they may do: apply, follow, pay.</param>
/// <param name="Procedures">For which procedures; null for all.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day.</param>
/// <param name="Given">Whether the caller is the principal; else they are the agent.</param>
internal sealed record MandateView(
    string Id,
    string Principal,
    string GrantedBy,
    string Agent,
    IReadOnlyList<string> Rights,
    IReadOnlyList<string>? Procedures,
    DateOnly From,
    DateOnly Until,
    DateTimeOffset GrantedAt,
    DateTimeOffset? RevokedAt,
    bool Given,
    long Version)
{
    public static MandateView Of(string id, Mandate mandate, long version, string party) => new(
        id,
        mandate.Principal,
        mandate.GrantedBy,
        mandate.Agent,
        mandate.Rights,
        mandate.Procedures,
        mandate.From,
        mandate.Until,
        mandate.GrantedAt.InVietnam(),
        mandate.RevokedAt?.InVietnam(),
        mandate.Principal == party,
        version);
}
