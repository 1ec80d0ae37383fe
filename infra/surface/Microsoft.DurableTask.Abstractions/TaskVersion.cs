namespace Microsoft.DurableTask;

/// <summary>The version of an orchestrator or activity. Versions are equal without regard to case; none is the empty string.</summary>
public readonly struct TaskVersion : IEquatable<TaskVersion>
{
    /// <summary>No version.</summary>
    public static readonly TaskVersion Unversioned;

    private readonly string? text;

    /// <summary>Wraps a version.</summary>
    /// <param name="version">The version; null and the empty string mean none.</param>
    /// <exception cref="ArgumentException">The version consists of white space only.</exception>
    public TaskVersion(string? version)
    {
        text = version is { Length: > 0 } && string.IsNullOrWhiteSpace(version)
            ? throw new ArgumentException("A version cannot be white space only; null or an empty string means no version.", nameof(version))
            : version;
    }

    /// <summary>The version; empty when there is none, never null.</summary>
    public string Version => text ?? string.Empty;

    /// <summary>Unwraps the version.</summary>
    /// <param name="value">The task version.</param>
    public static implicit operator string(TaskVersion value) => value.Version;

    /// <summary>Wraps a version.</summary>
    /// <param name="value">The version; null and the empty string mean none.</param>
    public static implicit operator TaskVersion(string? value) => new(value);

    /// <summary>Whether two versions are the same without regard to case.</summary>
    /// <param name="a">One version.</param>
    /// <param name="b">The other version.</param>
    /// <returns>True when they are.</returns>
    public static bool operator ==(TaskVersion a, TaskVersion b) => a.Equals(b);

    /// <summary>Whether two versions differ in more than case.</summary>
    /// <param name="a">One version.</param>
    /// <param name="b">The other version.</param>
    /// <returns>True when they do.</returns>
    public static bool operator !=(TaskVersion a, TaskVersion b) => !(a == b);

    /// <summary>Whether another version is the same without regard to case.</summary>
    /// <param name="other">The other version.</param>
    /// <returns>True when it is.</returns>
    public bool Equals(TaskVersion other) => StringComparer.OrdinalIgnoreCase.Equals(Version, other.Version);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is TaskVersion other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Version);
}
