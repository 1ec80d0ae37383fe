using System.Text.Json.Serialization;

namespace EmbeddedFunctions.Fuzz.Tests.Durable;

/// <summary>What a part of a plan is.</summary>
internal enum Kind
{
    /// <summary>An activity that gives its number.</summary>
    Work,

    /// <summary>An activity that fails so many times, or always, and is retried; that it gave up is caught.</summary>
    Flaky,

    /// <summary>A durable timer.</summary>
    Sleep,

    /// <summary>Waits for an event of its own name.</summary>
    Hear,

    /// <summary>Waits for an event that nobody raises, until a timeout.</summary>
    Miss,

    /// <summary>One part after the other.</summary>
    InOrder,

    /// <summary>All parts at once.</summary>
    AtOnce,

    /// <summary>The parts in an orchestration of their own.</summary>
    Child,

    /// <summary>The parts in an orchestration of their own that then fails.</summary>
    Broken,
}

/// <summary>A part of a plan: what an orchestration does, and so what comes out of it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Number">Seconds, a value or a number of failures, by its kind.</param>
/// <param name="Name">Unique in the plan; part of instance ids and event names.</param>
/// <param name="Parts">What it is made of.</param>
internal sealed record Plan(Kind Kind, int Number, string Name, Plan[] Parts)
{
    internal const int Attempts = 3;

    /// <summary>What must come out, however often the process was lost.</summary>
    [JsonIgnore]
    public string Outcome => Kind switch
    {
        Kind.Work => $"{Number}",
        Kind.Flaky => Number < Attempts ? $"tried {Name}" : $"gave up {Name}",
        Kind.Sleep => "slept",
        Kind.Hear => $"heard {Name}",
        Kind.Miss => "missed",
        Kind.InOrder => $"[{string.Join(' ', Parts.Select(static part => part.Outcome))}]",
        Kind.AtOnce => $"{{{string.Join(' ', Parts.Select(static part => part.Outcome))}}}",
        Kind.Child => $"<{string.Join(' ', Parts.Select(static part => part.Outcome))}>",
        _ => $"broken {Name}",
    };

    /// <summary>Itself and all its parts.</summary>
    [JsonIgnore]
    public IEnumerable<Plan> All => Parts.SelectMany(static part => part.All).Prepend(this);

    /// <summary>The events that somebody has to raise, each with the instance that waits for it.</summary>
    public IEnumerable<(string Instance, string Event)> Events(string instance) => Kind == Kind.Hear
        ? [(instance, Name)]
        : Parts.SelectMany(part => part.Events(Kind is Kind.Child or Kind.Broken ? InstanceOf(Name) : instance));

    /// <summary>The id of the orchestration that a part runs in.</summary>
    public static string InstanceOf(string name) => $"child-{name}";

    public override string ToString() => Parts.Length == 0 ? $"{Kind} {Number}" : $"{Kind}({string.Join(", ", (object[])Parts)})";
}
