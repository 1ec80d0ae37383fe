using System.Diagnostics.CodeAnalysis;

namespace EGov.Platform.Results;

/// <summary>What a handler gives: a value, or the error that tells the caller why there is none.</summary>
public readonly struct Result<T>
    where T : notnull
{
    private readonly T? value;
    private readonly Error? error;

    private Result(T? value, Error? error)
    {
        this.value = value;
        this.error = error;
    }

    /// <summary>Whether there is a value.</summary>
    /// <param name="success">The value.</param>
    /// <param name="failure">Why there is none.</param>
    public bool Succeeded([NotNullWhen(true)] out T? success, [NotNullWhen(false)] out Error? failure)
    {
        (success, failure) = (value, error);
        return error is null;
    }

    /// <summary>The value in another form, or this error.</summary>
    public Result<TNext> Select<TNext>(Func<T, TNext> map)
        where TNext : notnull
    {
        ArgumentNullException.ThrowIfNull(map);
        return Succeeded(out var success, out var failure) ? map(success) : failure;
    }

    /// <summary>A success.</summary>
    [SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "A value is a result; there is nothing to name.")]
    public static implicit operator Result<T>(T value) => new(value, null);

    /// <summary>A failure.</summary>
    [SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "An error is a result; there is nothing to name.")]
    public static implicit operator Result<T>(Error error) => new(default, error);
}
