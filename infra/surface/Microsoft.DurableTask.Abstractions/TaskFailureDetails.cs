using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using DurableTask.Core;
using DurableTask.Core.Exceptions;

namespace Microsoft.DurableTask;

/// <summary>Why an activity or orchestration failed, in a form that survives serialization.</summary>
/// <param name="ErrorType">The full name of the exception type.</param>
/// <param name="ErrorMessage">The message of the exception.</param>
/// <param name="StackTrace">Where it was thrown, when known.</param>
/// <param name="InnerFailure">What caused it, when known.</param>
/// <param name="Properties">Further values of the exception, when the app records them.</param>
public record TaskFailureDetails(
    string ErrorType,
    string ErrorMessage,
    string? StackTrace,
    TaskFailureDetails? InnerFailure,
    IDictionary<string, object?>? Properties)
{
    private const string Unknown = "(unknown)";

    /// <summary>Describes an exception and the exceptions that caused it.</summary>
    /// <param name="exception">The exception.</param>
    /// <returns>Its details.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="exception"/> is null.</exception>
    public static TaskFailureDetails FromException(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return Describe(exception);
    }

    /// <summary>Whether the failure is an exception of a type or of one derived from it. Causes are not looked at.</summary>
    /// <typeparam name="T">The exception type.</typeparam>
    /// <returns>True when it is; false also when the type of the failure cannot be found in this process.</returns>
    /// <exception cref="AmbiguousMatchException">Several loaded assemblies have a type of that name.</exception>
    public bool IsCausedBy<T>()
        where T : Exception =>
        IsCausedBy(typeof(T));

    /// <summary>Whether the failure is an exception of a type or of one derived from it. Causes are not looked at.</summary>
    /// <param name="targetBaseExceptionType">The exception type.</param>
    /// <returns>True when it is; false also when the type of the failure cannot be found in this process.</returns>
    /// <exception cref="ArgumentException"><paramref name="targetBaseExceptionType"/> is not an exception type.</exception>
    /// <exception cref="AmbiguousMatchException">Several loaded assemblies have a type of that name.</exception>
    public bool IsCausedBy(Type targetBaseExceptionType)
    {
        ArgumentNullException.ThrowIfNull(targetBaseExceptionType);
        if (!targetBaseExceptionType.IsAssignableTo(typeof(Exception)))
        {
            throw new ArgumentException($"{targetBaseExceptionType} is not an exception type.", nameof(targetBaseExceptionType));
        }

        return !string.IsNullOrEmpty(ErrorType)
            && Find(targetBaseExceptionType.Assembly) is { } thrown
            && thrown.IsAssignableTo(targetBaseExceptionType);
    }

    /// <summary>The error type and message in one line.</summary>
    /// <returns>The line.</returns>
    public override string ToString() => $"{ErrorType}: {ErrorMessage}";

    [return: NotNullIfNotNull(nameof(failure))]
    internal static TaskFailureDetails? FromCore(FailureDetails? failure) =>
        failure is null
            ? null
            : new TaskFailureDetails(failure.ErrorType, failure.ErrorMessage, failure.StackTrace, FromCore(failure.InnerFailure), failure.Properties);

    [return: NotNullIfNotNull(nameof(exception))]
    private static TaskFailureDetails? Describe(Exception? exception) => exception switch
    {
        null => null,
        OrchestrationException { FailureDetails: var failure } runtime => new TaskFailureDetails(
            failure?.ErrorType ?? Unknown,
            failure?.ErrorMessage ?? Unknown,
            failure?.StackTrace,
            FromCore(failure?.InnerFailure) ?? Describe(runtime.InnerException),
            failure?.Properties),
        _ => new TaskFailureDetails(
            exception.GetType().ToString(),
            exception.Message,
            exception.StackTrace,
            Describe(exception.InnerException),
            null),
    };

    private Type? Find(Assembly nearest)
    {
        if ((Type.GetType(ErrorType, throwOnError: false) ?? nearest.GetType(ErrorType, throwOnError: false)) is { } near)
        {
            return near;
        }

        var found = AppDomain.CurrentDomain.GetAssemblies()
            .Select(assembly => assembly.GetType(ErrorType, throwOnError: false))
            .OfType<Type>()
            .Take(2)
            .ToList();
        return found.Count < 2
            ? found.FirstOrDefault()
            : throw new AmbiguousMatchException($"Several loaded assemblies have an exception type '{ErrorType}'.");
    }
}
