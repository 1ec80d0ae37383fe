using EGov.Platform.Law;
using EGov.Portal.Procedures;

namespace EGov.Portal.Dossiers;

/// <summary>How soon after its receipt an application is to be accepted, refused, or sent back for a supplement.</summary>
/// <param name="Online">For one that came online.</param>
/// <param name="Otherwise">For one that came to the counter or by post.</param>
internal sealed record IntakeRules(IntakeLimit Online, IntakeLimit Otherwise)
{
    /// <summary>The decrees since 2018.</summary>
    public static RuleTimeline<IntakeRules> Timeline { get; } = LawBook.Read<IntakeRules>(typeof(IntakeRules).Assembly, "intake");

    /// <summary>The rule of the channel.</summary>
    public IntakeLimit Of(Channel channel) => channel is Channel.Online ? Online : Otherwise;
}

/// <summary>A limit from the moment of receipt.</summary>
/// <param name="Amount">In the unit.</param>
internal sealed record IntakeLimit(int Amount, LimitUnit Unit);
