namespace Microsoft.DurableTask;

/// <summary>The name of an orchestrator or activity. Names are equal without regard to case.</summary>
public readonly struct TaskName : IEquatable<TaskName>
{
    /// <summary>Wraps a name.</summary>
    /// <param name="name">The name; null gives the default value.</param>
    public TaskName(string name)
    {
        Name = name;
    }

    /// <summary>The name; null for the default value.</summary>
    public string Name { get; }

    /// <summary>Unwraps the name.</summary>
    /// <param name="value">The task name.</param>
    public static implicit operator string(TaskName value) => value.Name;

    /// <summary>Wraps a name; null and the empty string give the default value.</summary>
    /// <param name="value">The name.</param>
    public static implicit operator TaskName(string value) => string.IsNullOrEmpty(value) ? default : new TaskName(value);

    /// <summary>Whether two names are the same without regard to case.</summary>
    /// <param name="a">One name.</param>
    /// <param name="b">The other name.</param>
    /// <returns>True when they are.</returns>
    public static bool operator ==(TaskName a, TaskName b) => a.Equals(b);

    /// <summary>Whether two names differ in more than case.</summary>
    /// <param name="a">One name.</param>
    /// <param name="b">The other name.</param>
    /// <returns>True when they do.</returns>
    public static bool operator !=(TaskName a, TaskName b) => !(a == b);

    /// <summary>Whether another name is the same without regard to case.</summary>
    /// <param name="other">The other name.</param>
    /// <returns>True when it is.</returns>
    public bool Equals(TaskName other) => StringComparer.OrdinalIgnoreCase.Equals(Name, other.Name);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is TaskName other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Name);

    /// <inheritdoc />
    public override string ToString() => Name;
}
